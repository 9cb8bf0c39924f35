using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Bundles;

/// <summary>Each way to falsify a bundle, and the check that finds it.</summary>
public sealed class BundleMutationTests
{
    private static readonly BundleSeason Season = BundleSeason.Play();

    /// <summary>The table. The maker of each has every power but the keys of others.</summary>
    private static readonly Dictionary<string, (string Check, Func<V1.Bundle> Make)> Forgeries = new()
    {
        ["no version"] = ("format", () => With(bundle => bundle.FormatVersion = 0)),
        ["version of the future"] = ("format", () => With(bundle => bundle.FormatVersion = 2)),
        ["no entries"] = ("format", () => With(bundle => bundle.Entries.Clear())),
        ["no lot"] = ("format", () => With(bundle => bundle.Lot = null)),
        ["serial without a batch"] = ("format", () => With(bundle => bundle.LabelBatch = ByteString.Empty)),
        ["short hash in a path"] = ("format", () => With(bundle => bundle.Entries[0].Path[0] = ByteString.CopyFrom(new byte[31]))),
        ["path too long"] = ("format", () => With(bundle => bundle.Serial.Path.Add(Enumerable.Repeat(ByteString.CopyFrom(new byte[32]), 64)))),
        ["checkpoint by another log"] = ("checkpoint", () => With(bundle => bundle.Checkpoint = BundleSeason.SignerOf("other").Sign(99, default))),
        ["checkpoint changed"] = ("checkpoint", () => With(bundle => bundle.Checkpoint = bundle.Checkpoint.Replace($"\n{Season.Script.Entries.Count}\n", "\n99\n", StringComparison.Ordinal))),
        ["checkpoint missing"] = ("checkpoint", () => With(bundle => bundle.Checkpoint = "")),
        ["another origin"] = ("checkpoint", () => With(bundle => bundle.Origin = "ledger.example/other")),
        ["leaf not canonical"] = ("entries", () => Season.Bundle((entry, leaf) => entry.Index == 3 ? [.. leaf, 0x7a, 0x00] : leaf)),
        ["statement changed by the log"] = ("entries", () => Season.Bundle((entry, leaf) => Is(entry, Body.Harvest) ? Changed(leaf, statement => statement.OccurredAtMs++) : leaf)),
        ["signature changed by the log"] = ("entries", () => Season.Bundle((entry, leaf) => Is(entry, Body.Sale) ? Unsigned(leaf) : leaf)),
        ["entries out of order"] = ("entries", () => With(bundle => (bundle.Entries[0], bundle.Entries[1]) = (bundle.Entries[1].Clone(), bundle.Entries[0].Clone()))),
        ["entry twice"] = ("entries", () => With(bundle => bundle.Entries.Add(bundle.Entries[^1].Clone()))),
        ["recorded earlier than the one before"] = ("entries", () => Season.Bundle((entry, leaf) => Is(entry, Body.Sale) ? RecordedAt(leaf, 1) : leaf)),
        ["sealed part of another statement"] = ("entries", () => With(bundle => bundle.Entries[^1].SealedParts.Add(new V1.SealedPart { Name = "serials", Salt = ByteString.CopyFrom(new byte[16]) }))),
        ["index moved"] = ("inclusion", () => With(bundle => bundle.Entries[^1].Index++)),
        ["path of another entry"] = ("inclusion", () => With(bundle => { bundle.Entries[0].Path.Clear(); bundle.Entries[0].Path.Add(bundle.Entries[^1].Path); })),
        ["leaf that the log does not have"] = ("inclusion", () => With(bundle => bundle.Entries[^1].Leaf = ByteString.CopyFrom(RecordedAt(bundle.Entries[^1].Leaf.ToByteArray(), bundle.Entries.Count + SeasonScript.Beginning * 2)))),
        ["genesis left out"] = ("signers", () => Season.Bundle(leaveOut: entry => Is(entry, Body.Genesis))),
        ["genesis further on"] = ("signers", () => Season.Bundle((entry, leaf) => entry.Index == 1 ? LeafOf(Season.Script.Entries[0]) : leaf, entry => entry.Index == 0)),
        ["party left out"] = ("signers", () => Season.Bundle(leaveOut: entry => entry.Statement.Id == Season.Script.Processor.Id)),
        ["signed by a revoked key"] = ("signers", Revoked),
        ["accreditation left out"] = ("rights", () => Season.Bundle(leaveOut: entry => Is(entry, Body.Accreditation))),
        ["area left out"] = ("rights", () => Season.Bundle(leaveOut: entry => Is(entry, Body.Area))),
        ["harvest left out"] = ("chain", () => Season.Bundle(leaveOut: entry => entry.Index == First(Body.Harvest))),
        ["drying left out"] = ("chain", () => Season.Bundle(leaveOut: entry => entry.Index == First(Body.Processing))),
        ["sale left out"] = ("chain", () => Season.Bundle(leaveOut: entry => Is(entry, Body.Sale))),
        ["label batch left out"] = ("chain", () => Season.Bundle(leaveOut: entry => Is(entry, Body.LabelBatch))),
        ["labels by a party that does not hold the lot"] = ("chain", () => Relabelled(Season.Script.Trader, _ => { })),
        ["labels before the lot was packed"] = ("chain", () => Relabelled(Season.Script.Processor, statement => statement.OccurredAtMs -= 4 * SeasonScript.Day)),
        ["labels of a lot that was not packed"] = ("chain", () => Relabelled(Season.Script.Processor, statement => statement.LabelBatch.Lot = new LotKey(IdOf(Body.SaleReceipt), 0).ToMessage())),
        ["labels of goods still on their way"] = ("chain", () => Relabelled(Season.Script.Processor, statement => statement.LabelBatch.Lot = new LotKey(IdOf(Body.Sale), 0).ToMessage())),
        ["label batch is a sale"] = ("chain", () => With(bundle => bundle.LabelBatch = IdOf(Body.Sale).ToByteString())),
        ["lot that its statement does not make"] = ("chain", () => With(bundle => bundle.Lot.OutputIndex = 1)),
        ["certificate left out"] = ("harvests", () => Season.Bundle(leaveOut: entry => Is(entry, Body.Certificate))),
        ["serial of no batch"] = ("serial", () => With(bundle => bundle.Serial.Serial = "002" + bundle.Serial.Serial[3..^1] + (bundle.Serial.Serial[^1] == '0' ? '1' : '0'))),
        ["serial of another pack with this path"] = ("serial", () => With(bundle => bundle.Serial.Serial = Season.Roll.At(3).ToString())),
        ["serial's index moved"] = ("serial", () => With(bundle => bundle.Serial.Index++)),
        ["serial's path of another"] = ("serial", () => With(bundle => { bundle.Serial.Path.Clear(); bundle.Serial.Path.Add(Season.Proof(3).Path); })),
        ["status missing"] = ("status", () => With(bundle => bundle.LotStatus = "")),
        ["status by another log"] = ("status", () => With(bundle => bundle.LotStatus = Status(bundle, BundleSeason.SignerOf("other"), 0, 0))),
        ["status stale"] = ("status", () => With(bundle => bundle.LotStatus = Status(bundle, Season.Signer, 1, 0))),
        ["status of another lot"] = ("status", () => With(bundle => bundle.LotStatus = Status(bundle, Season.Signer, 0, 1))),
        ["checkpoint in the status's place"] = ("status", () => With(bundle => bundle.LotStatus = bundle.Checkpoint)),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AForgeryFailsTheRightCheck(string name)
    {
        var (check, make) = Forgeries[name];

        var report = Season.Verify(make());

        Assert.Equal(BundleVerdict.Broken, report.Verdict);
        Assert.Contains(check, report.Checks.Where(made => made.Outcome == CheckOutcome.Failed).Select(made => made.Name));
    }

    [Fact]
    public void ACertificateThatHadEndedCoversNothing()
    {
        // A ledger that signs "certified" over it is caught by its own statements.
        var season = BundleSeason.Play(before: script => script.NowMs = SeasonScript.Beginning + (401 * SeasonScript.Day));
        var bundle = season.Bundle();
        bundle.LotStatus = season.Signer.Sign(new LotStatus(
            SeasonScript.Origin, (ulong)season.Script.Entries.Count, Hash.FromBytes(season.Lot.Statement.Span), season.Lot.Output)
        { Label = season.Label(2) });

        var failed = Assert.Single(season.Verify(bundle).Checks, check => check.Outcome == CheckOutcome.Failed);
        Assert.Equal("harvests", failed.Name);
    }

    [Fact]
    public void EveryCutOfTheFileFails()
    {
        var file = BundleFile.Write(Season.Bundle());
        for (var length = 0; length < file.Length; length += 1 + (length / 40))
        {
            Assert.False(BundleVerifier.Verify(file.AsMemory(0, length), Season.Signer.Keys).IsSound, $"cut at {length}");
        }
    }

    [Fact]
    public void AppendedBytesAndUnknownFieldsFailTheFormat()
    {
        var file = BundleFile.Write(Season.Bundle());
        byte[][] tails = [[0], [0x7a, 0x00], [0x08, 0x01], [.. "\n"u8]];
        foreach (var tail in tails)
        {
            var report = BundleVerifier.Verify((byte[])[.. file, .. tail], Season.Signer.Keys);

            Assert.Equal(CheckOutcome.Failed, report.Checks[0].Outcome);
            Assert.All(report.Checks.Skip(1), check => Assert.Equal(CheckOutcome.NotRun, check.Outcome));
        }
    }

    [Fact]
    public void AChangedByteAnywhereFails()
    {
        var bundle = Season.Bundle();
        var file = BundleFile.Write(bundle);

        // Nobody signs the verifier keys, which a reader with pinned keys does not use, nor the name before a signature: a
        // line of an unknown name says nothing, and the other line still does (C2SP signed-note).
        var unsigned = bundle.VerifierKeys
            .Concat(KeyNames(bundle.Checkpoint))
            .Concat(KeyNames(bundle.LotStatus))
            .SelectMany(text => Places(file, Encoding.UTF8.GetBytes(text)))
            .ToHashSet();
        for (var place = 0; place < file.Length; place += 7)
        {
            if (unsigned.Contains(place))
            {
                continue;
            }

            var changed = file.ToArray();
            changed[place] ^= 0x01;
            Assert.False(BundleVerifier.Verify(changed, Season.Signer.Keys).IsSound, $"byte {place}");
        }
    }

    [Fact]
    public void AFileBeyondTheLimitIsNotRead()
    {
        var report = BundleVerifier.Verify(new byte[BundleFile.MaximumSize + 1]);

        Assert.Equal(CheckOutcome.Failed, report.Checks[0].Outcome);
        Assert.Contains("at most", report.Checks[0].Sentence, StringComparison.Ordinal);
    }

    // Each signature line up to its key hash.
    private static IEnumerable<string> KeyNames(string note) => note.Split('\n')
        .Where(line => line.StartsWith("\u2014 ", StringComparison.Ordinal))
        .Select(line => line[..(line.LastIndexOf(' ') + 7)]);

    private static V1.Bundle With(Action<V1.Bundle> bend)
    {
        var bundle = Season.Bundle();
        bend(bundle);
        return bundle;
    }

    private static V1.Bundle Revoked()
    {
        // A revocation that the ledger ignored: recorded before the sale, in force from then on.
        var season = BundleSeason.Play();
        var entries = season.Script.Entries;
        var sale = (int)entries.First(entry => Is(entry, Body.Sale)).Index;
        var revocation = season.Script.KeyRevocation(season.Script.Cooperative, "cooperative")
            .With(statement => statement.OccurredAtMs = entries[sale].Statement.Message.OccurredAtMs - 1)
            .With(statement => statement.KeyRevocation.RevokedFromMs = statement.OccurredAtMs)
            .Sign();
        Assert.True(StatementAdmission.TryAdmit(revocation, SeasonScript.Origin, out var admitted, out _));
        return Season.Bundle((entry, leaf) =>
            Is(entry, Body.Quota) ? LeafCodec.Encode(entry.RecordedAtMs, Early(admitted)) : leaf);

        AdmittedStatement Early(AdmittedStatement late)
        {
            var statement = late.Message.Clone();
            statement.OccurredAtMs = SeasonScript.Beginning;
            statement.KeyRevocation.RevokedFromMs = entries[sale].Statement.Message.OccurredAtMs - 1;
            var signed = StatementSigner.Sign(statement, [], season.Script.Cooperative.Key);
            return StatementAdmission.TryAdmit(signed, SeasonScript.Origin, out var early, out _) ? early : throw new InvalidOperationException();
        }
    }

    // What a ledger could only hold if it had broken its own rules: the labels said again, and signed by whoever says it.
    private static V1.Bundle Relabelled(Actor issuer, Action<V1.Statement> bend)
    {
        var statement = Season.Script.Entries[^1].Statement.Message.Clone();
        statement.Issuer = issuer.Id.ToByteString();
        bend(statement);
        var signed = StatementSigner.Sign(statement, [], issuer.Key);
        var bundle = Season.Bundle((entry, leaf) => Is(entry, Body.LabelBatch)
            ? new V1.LogEntry { RecordedAtMs = entry.RecordedAtMs, Statement = signed.Statement, Signatures = { signed.Signatures } }.ToByteArray()
            : leaf);
        bundle.LabelBatch = StatementId.Of(signed.Statement.Span).ToByteString();
        bundle.Lot = statement.LabelBatch.Lot;
        return bundle;
    }

    private static string Status(V1.Bundle bundle, CheckpointSigner signer, ulong behind, uint output) => signer.Sign(new LotStatus(
        SeasonScript.Origin,
        (ulong)Season.Script.Entries.Count - behind,
        Hash.FromBytes(bundle.Lot.StatementId.Span),
        output));

    private static byte[] LeafOf(RecordedStatement entry) => LeafCodec.Encode(entry.RecordedAtMs, entry.Statement);

    private static bool Is(RecordedStatement entry, Body body) => entry.Statement.Message.BodyCase == body;

    private static ulong First(Body body) => Season.Script.Entries.First(entry => Is(entry, body)).Index;

    private static StatementId IdOf(Body body) => Season.Script.Entries.First(entry => Is(entry, body)).Statement.Id;

    private static byte[] Changed(byte[] leaf, Action<V1.Statement> bend)
    {
        var entry = V1.LogEntry.Parser.ParseFrom(leaf);
        var statement = V1.Statement.Parser.ParseFrom(entry.Statement);
        bend(statement);
        entry.Statement = statement.ToByteString();
        return entry.ToByteArray();
    }

    private static byte[] Unsigned(byte[] leaf)
    {
        var entry = V1.LogEntry.Parser.ParseFrom(leaf);
        var value = entry.Signatures[0].Value.ToByteArray();
        value[10] ^= 1;
        entry.Signatures[0].Value = ByteString.CopyFrom(value);
        return entry.ToByteArray();
    }

    private static byte[] RecordedAt(byte[] leaf, long recordedAtMs)
    {
        var entry = V1.LogEntry.Parser.ParseFrom(leaf);
        entry.RecordedAtMs = recordedAtMs;
        return entry.ToByteArray();
    }

    // Every place of the file that belongs to an occurrence of the part.
    private static IEnumerable<int> Places(byte[] file, byte[] part)
    {
        for (var start = file.AsSpan().IndexOf(part); start >= 0;)
        {
            foreach (var place in Enumerable.Range(start, part.Length))
            {
                yield return place;
            }

            var next = file.AsSpan(start + 1).IndexOf(part);
            start = next < 0 ? -1 : start + 1 + next;
        }
    }
}
