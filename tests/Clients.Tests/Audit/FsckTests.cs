using System.Text;
using Google.Protobuf;
using Traceability.Audit;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Audit;

/// <summary>fsck of an export: clean when it is, and otherwise naming exactly what is not as it must be.</summary>
public sealed class FsckTests : IDisposable
{
    private readonly SmallLog log = new();

    [Fact]
    public async Task Of_an_honest_log_nothing_is_found()
    {
        var report = await log.CheckAsync();

        Assert.Empty(report.Findings);
        Assert.Equal((ulong)log.Season.Entries.Count, report.Size);
        Assert.Equal(report.Size, report.Ruled);
        Assert.Equal(log.Season.Entries.Sum(entry => entry.Statement.Signatures.Count), report.Signatures);
        Assert.Equal((report.Size + 15) / 16, (ulong)report.Checkpoints);
        Assert.Contains("without custody state", Assert.Single(report.Remarks), StringComparison.Ordinal);
        Assert.True(report.Speed!.Bare.SignaturesPerSecond > 0);
    }

    public static TheoryData<int, int> EntryBytes()
    {
        var data = new TheoryData<int, int>();
        foreach (var entry in new[] { 0, 17, 255, 256, 290 })
        {
            foreach (var place in new[] { 0, 1, 5, 9, 40, 120, 200, 280 })
            {
                data.Add(entry, place);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EntryBytes))]
    public async Task A_changed_byte_of_an_entry_is_found_in_that_entry_alone(int entry, int place)
    {
        log.Flip(entry < 256 ? "tile/entries/000" : $"tile/entries/001.p/{log.Season.Entries.Count - 256}", log.PlaceOf(entry) + place);

        Assert.Equal($"entry {entry}", Assert.Single((await log.CheckAsync()).Findings).Where);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-1)]
    public async Task A_changed_length_of_an_entry_is_found_at_that_entry(int place)
    {
        log.Flip("tile/entries/000", log.PlaceOf(100) + place);

        Assert.Equal("entry 100", Assert.Single((await log.CheckAsync()).Findings).Where);
    }

    [Theory]
    [InlineData("tile/0/000", 0)]
    [InlineData("tile/0/000", 8191)]
    [InlineData("tile/0/001.p/{0}", 40)]
    [InlineData("tile/1/000.p/1", 3)]
    public async Task A_changed_byte_of_a_tile_is_found_in_that_tile_alone(string pattern, int place)
    {
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, log.Season.Entries.Count - 256);
        log.Flip(path, place);

        var finding = Assert.Single((await log.CheckAsync()).Findings);
        Assert.Equal(path.Replace("tile/", "tile ", StringComparison.Ordinal), finding.Where);
        Assert.StartsWith($"hash {place / 32} is ", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_byte_of_every_stored_checkpoint_counts()
    {
        var page = await File.ReadAllTextAsync(log.FileOf("checkpoints/000"));
        var second = page.IndexOf("\n32\n", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetByteCount(page.AsSpan(0, second));
        for (var place = bytes; place < bytes + 298; place += 7)
        {
            log.Flip("checkpoints/000", place);

            var finding = Assert.Single((await log.CheckAsync()).Findings);
            Assert.Contains(finding.Where, (string[])["checkpoint of size 32", "checkpoint 2 of checkpoints/000", "checkpoint of size 22", "checkpoint of size 33"]);

            log.Flip("checkpoints/000", place);
        }
    }

    [Fact]
    public async Task A_changed_byte_of_the_published_checkpoint_is_found()
    {
        log.Flip("checkpoint", -30);

        Assert.Equal($"checkpoint of size {log.Season.Entries.Count}", Assert.Single((await log.CheckAsync()).Findings).Where);
    }

    [Fact]
    public async Task A_checkpoint_of_another_root_is_found_though_it_is_rightly_signed()
    {
        var other = SeasonOf(log.Season.Entries.Skip(1));
        var page = await File.ReadAllTextAsync(log.FileOf("checkpoints/000"));
        var notes = CheckpointPage.TryParse(page, out var parsed) ? parsed.ToArray() : [];
        notes[2] = other;
        await File.WriteAllTextAsync(log.FileOf("checkpoints/000"), CheckpointPage.Write(notes));

        var finding = Assert.Single((await log.CheckAsync()).Findings);
        Assert.Equal("checkpoint of size 48", finding.Where);
        Assert.Contains("its root is", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_sealed_part_is_named_and_the_rules_stop_there()
    {
        var (path, part) = (log.FileOf("sealed/000"), log.Season.Entries[40].Statement.Parts.Sealed[0]);
        var content = await File.ReadAllBytesAsync(path);
        content[content.AsSpan().IndexOf(part.Salt.Span)] ^= 0x01;
        await File.WriteAllBytesAsync(path, content);

        var report = await log.CheckAsync();

        var first = log.Season.Entries.First(entry => entry.Statement.Parts.Sealed.Contains(part)).Index;
        Assert.Equal($"sealed part {part.Name} of entry {first}", Assert.Single(report.Findings).Where);
        Assert.Equal(first, report.Ruled);
        Assert.Contains(report.Remarks, remark => remark.Contains($"up to entry {first}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_sealed_parts_all_but_the_rules_is_checked_and_that_is_said()
    {
        Directory.Delete(log.FileOf("sealed"), recursive: true);
        log.Flip("tile/entries/000", log.PlaceOf(9) + 50);

        var report = await log.CheckAsync();

        Assert.Equal("entry 9", Assert.Single(report.Findings).Where);
        Assert.Equal(0UL, report.Ruled);
        Assert.Equal(log.Season.Entries.Count - 1, report.Signatures);
        Assert.Contains("without its sealed parts", Assert.Single(report.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_the_rules_refuse_is_named_with_the_reason()
    {
        // The ledger's operator takes a sale of more than there is.
        var lot = new LotKey(log.Season.Entries.First(entry => entry.Statement.Message.Harvest is not null).Statement.Id, 0);
        var forged = log.Season.Sell(log.Season.Cooperative, lot, 5_000, log.Season.Trader).Sign();
        log.Rewrite(log.Season.Entries, export => export.Add(forged, log.Season.NowMs));

        var finding = Assert.Single((await log.CheckAsync()).Findings);
        Assert.Equal($"entry {log.Season.Entries.Count}", finding.Where);
        Assert.StartsWith("the rules refuse it: LOT_OVERDRAWN", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_stands_in_the_log_twice_is_named()
    {
        log.Rewrite(log.Season.Entries.Append(log.Season.Entries[^1]));

        var finding = Assert.Single((await log.CheckAsync()).Findings);
        Assert.Equal($"entry {log.Season.Entries.Count}", finding.Where);
        Assert.Contains($"entry {log.Season.Entries.Count - 1} again", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_recorded_before_the_one_before_it_is_named()
    {
        var late = log.Season.Entries[^1] with { RecordedAtMs = log.Season.Entries[0].RecordedAtMs };
        log.Rewrite(log.Season.Entries.SkipLast(1).Append(late));

        Assert.Contains((await log.CheckAsync()).Findings, finding =>
            finding.Where == $"entry {late.Index}" && finding.What.StartsWith("recorded_at goes back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signature_of_nobody_is_named_though_the_log_has_signed_it()
    {
        var entry = log.Season.Entries[20];
        var signature = entry.Statement.Signatures[0].Clone();
        signature.Value = log.Season.Entries[21].Statement.Signatures[0].Value;
        log.Rewrite(log.Season.Entries.Select(one => one.Index == 20 ? entry with { Statement = entry.Statement with { Signatures = [signature] } } : one));

        var findings = (await log.CheckAsync()).Findings;
        Assert.Equal("entry 20", findings[0].Where);
        Assert.Contains("SIGNATURE_WRONG", findings[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_tile_is_named()
    {
        File.Delete(log.FileOf("tile/0/000"));

        Assert.Equal("tile 0/000", Assert.Single((await log.CheckAsync()).Findings).Where);
    }

    [Fact]
    public async Task A_missing_bundle_is_named()
    {
        File.Delete(log.FileOf("tile/entries/000"));

        var report = await log.CheckAsync();
        Assert.Equal("entry 0", report.Findings[0].Where);
        Assert.Contains("tile/entries/000 missing", report.Findings[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_is_held_against_the_log_and_the_rules()
    {
        var (proof, receipt) = ReceiptOf(30);
        var changed = receipt.Clone();
        changed.Lots[0].Claim = ClaimStatus.Withheld;
        var wrong = proof.Replace("index 30", "index 31", StringComparison.Ordinal);

        var report = await log.CheckAsync(receipts:
        [
            new ReceiptFile("proof", Encoding.UTF8.GetBytes(proof)), new ReceiptFile("whole", receipt.ToByteArray()),
            new ReceiptFile("changed", changed.ToByteArray()), new ReceiptFile("wrong", Encoding.UTF8.GetBytes(wrong)), new ReceiptFile("noise", [1, 2]),
        ]);

        Assert.Equal(2, report.Receipts);
        Assert.Equal(["receipt noise", "receipt changed", "receipt wrong"], report.Findings.Select(finding => finding.Where));
    }

    public void Dispose() => log.Dispose();

    private static string SeasonOf(IEnumerable<RecordedStatement> entries)
    {
        var folder = Directory.CreateTempSubdirectory("traceability-");
        try
        {
            var export = new TestKit.ScriptedExport(folder.FullName);
            foreach (var entry in entries.Take(48))
            {
                export.Add(entry.Statement, entry.RecordedAtMs);
            }

            export.Sign();
            return File.ReadAllText(Path.Combine(folder.FullName, "checkpoint"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (string Proof, Receipt Receipt) ReceiptOf(int index)
    {
        var leaves = log.Season.Entries.Select(entry => TreeHasher.Leaf(LeafCodec.Encode(entry.RecordedAtMs, entry.Statement))).ToArray();
        var nodes = new Dictionary<NodeId, Hash>();
        var tree = new Frontier();
        foreach (var leaf in leaves)
        {
            tree.Append(leaf, (node, hash) => nodes[node] = hash);
        }

        var path = InclusionProof.Build((ulong)index, tree.Size, node => nodes[node]);
        var proof = new TlogProof((ulong)index, path, File.ReadAllText(log.FileOf("checkpoint"))).ToString();
        var receipt = log.Rulings()[index];
        receipt.Proof = proof;
        return (proof, receipt);
    }
}
