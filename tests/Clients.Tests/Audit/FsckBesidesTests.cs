using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Audit;

/// <summary>What fsck holds a log against beside its own entries: stored rulings, a policy, fewer keys, less memory.</summary>
public sealed class FsckBesidesTests : IDisposable
{
    private readonly SmallLog log = new();

    [Fact]
    public async Task A_ruling_that_is_stored_as_it_was_made_is_right()
    {
        WriteRulings(_ => { });

        Assert.Empty((await log.CheckAsync()).Findings);
    }

    [Fact]
    public async Task A_changed_byte_of_a_stored_ruling_is_found_at_its_entry_alone()
    {
        WriteRulings(rulings => rulings[40][^1] ^= 0x01);

        Assert.Equal("ruling of entry 40", Assert.Single((await log.CheckAsync()).Findings).Where);
    }

    [Fact]
    public async Task Stored_rulings_that_break_off_are_found_from_there_on()
    {
        WriteRulings(_ => { });
        var path = log.FileOf("rulings/000");
        var content = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, content[..^1]);

        Assert.Equal("ruling of entry 255", Assert.Single((await log.CheckAsync()).Findings).Where);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_key_of_a_pair_is_enough_and_the_other_is_named_once(int place)
    {
        var report = await log.CheckAsync(log.Options with { Keys = [log.Options.Keys[place]] });

        Assert.Empty(report.Findings);
        var other = log.Export.Keys[1 - place];
        Assert.Contains($"{other.Name}+{other.KeyHash:x8}", Assert.Single(report.Remarks, remark => remark.Contains("did not name", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_key_a_line_of_nobody_is_found_all_the_same()
    {
        var page = await File.ReadAllTextAsync(log.FileOf("checkpoints/000"));
        var other = log.Export.Keys[1];
        var line = page.IndexOf(other.Name + " ", page.IndexOf('\u2014', StringComparison.Ordinal) + 2, StringComparison.Ordinal);
        var at = page.IndexOf('\u2014', line) + 2 + other.Name.Length + 1;
        await File.WriteAllTextAsync(log.FileOf("checkpoints/000"), $"{page[..at]}{(page[at] == 'B' ? 'C' : 'B')}{page[(at + 1)..]}");

        var report = await log.CheckAsync(log.Options with { Keys = [log.Options.Keys[0]] });

        Assert.Equal("checkpoint of size 16", Assert.Single(report.Findings).Where);
    }

    [Fact]
    public async Task A_policy_asks_for_the_witnesses_of_the_published_checkpoint()
    {
        using var witness = new Cosigner("witness.example/one", 0x51);
        var text = $"witness one {witness.Verifier}\nquorum one\n";
        var options = log.Options with
        {
            Policy = WitnessPolicy.TryParse(Encoding.UTF8.GetBytes(text), out var policy, out _) ? policy : throw new InvalidOperationException(),
        };

        var finding = Assert.Single((await log.CheckAsync(options)).Findings);
        var path = log.FileOf("checkpoint");
        await File.WriteAllTextAsync(path, witness.SignNote(await File.ReadAllTextAsync(path)));
        var after = await log.CheckAsync(options);

        Assert.Equal($"checkpoint of size {log.Season.Entries.Count}", finding.Where);
        Assert.Contains("quorum is not met", finding.What, StringComparison.Ordinal);
        Assert.Empty(after.Findings);
    }

    [Fact]
    public async Task However_little_is_held_in_memory_the_check_comes_to_the_same()
    {
        log.Flip("sealed/000", -40);
        var much = await log.CheckAsync(log.Options with { GatheredBytes = 1 << 26 });
        var little = await log.CheckAsync(log.Options with { GatheredBytes = 1 });

        Assert.Equal(much.Findings, little.Findings);
        Assert.Equal((much.Root, much.Ruled, much.Signatures, much.Checkpoints), (little.Root, little.Ruled, little.Signatures, little.Checkpoints));
    }

    public void Dispose() => log.Dispose();

    private void WriteRulings(Action<byte[][]> change)
    {
        var rulings = log.Rulings().Select(ruling => ruling.ToByteArray()).ToArray();
        change(rulings);
        foreach (var (index, bundle) in rulings.Chunk(256).Index())
        {
            var path = log.FileOf(index == 0 ? "rulings/000" : $"rulings/001.p/{bundle.Length}");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, [.. bundle.SelectMany(ruling => LengthOf(ruling).Concat(ruling))]);
        }
    }

    private static byte[] LengthOf(byte[] ruling)
    {
        var length = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)ruling.Length);
        return length;
    }
}
