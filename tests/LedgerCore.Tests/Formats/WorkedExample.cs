using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Checkpoints;
using Traceability.LedgerCore.Tests.Witnessing;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.LedgerCore.Tests.Formats;

/// <summary>The examples of docs/formats, as the code makes them: a log of the seven entries "entry 0" to "entry 6".</summary>
internal static class WorkedExample
{
    private static readonly byte[][] Entries = [.. Enumerable.Range(0, 7).Select(i => Encoding.UTF8.GetBytes($"entry {i}"))];

    private static readonly MerkleTree Tree = MerkleTree.Build([.. Entries.Select(entry => TreeHasher.Leaf(entry))]);

    private static readonly SerialRoll InnerRoll = SerialRoll.Inner([.. Enumerable.Range(0, 32).Select(i => (byte)i)], 5);

    private static readonly SerialRoll Roll = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)], 5);

    /// <summary>For each document the blocks that it must hold, by name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Blocks { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["tiles.md"] = new Dictionary<string, string>
            {
                ["tile"] = $"{TilePath}\n\n{Lines(Enumerable.Range(0, 7).Select(i => Tree.Node(new NodeId(0, (ulong)i)).ToHex()))}",
                ["bundle"] = $"{EntryBundleId.ForEntry(6, 7)!.Value.Path}\n\n{Convert.ToHexStringLower(Bundle)}\n",
                ["nodes"] = Lines(new Subtree(0, 7).Nodes().Select(node => $"level {node.Level} index {node.Index}  {Tree.Node(node)}")),
                ["root"] = $"{Tree.Root}\n",
                ["shape"] = Lines(TileId.Between(0, 70_000).Where(tile => !tile.IsFull).Select(tile => tile.Path)),
            },
            ["checkpoint.md"] = new Dictionary<string, string>
            {
                ["keys"] = Lines(TestLog.Signer.Keys.Select(key => key.ToString())),
                ["checkpoint"] = Checkpoint,
                ["certified"] = TestLog.Signer.Sign(new LotStatus(TestLog.Origin, 7, StatementId, 0)),
                ["withheld"] = TestLog.Signer.Sign(new LotStatus(TestLog.Origin, 7, StatementId, 1, "OUTSIDE_AREA", "QUOTA_EXCEEDED")),
            },
            ["receipt.md"] = new Dictionary<string, string>
            {
                ["receipt"] = new TlogProof(3, Tree.Path(3), Checkpoint).ToString(),
                ["leaf"] = $"{TreeHasher.Leaf(Entries[3])}\n",
                ["root"] = $"{Tree.Root}\n",
            },
            ["witness.md"] = new Dictionary<string, string>
            {
                ["key"] = $"{TestWitness.Signer.Verifier}\n",
                ["path"] = $"{WitnessPath.Checkpoint(TestLog.Origin)}\n",
                ["request"] = Request.ToString(),
                ["answer"] = $"{TestWitness.Signer.Sign(Request.Checkpoint, 1_788_000_000)}\n",
            },
            ["evidence.md"] = new Dictionary<string, string>
            {
                ["evidence"] = Evidence,
                ["root"] = $"{Tree.Root}\n",
                ["prefix"] = $"{MerkleTree.Build([.. Entries.Take(5).Select(entry => TreeHasher.Leaf(entry))]).Root}\n",
            },
            ["serials.md"] = new Dictionary<string, string>
            {
                ["serials"] = Lines(Enumerable.Range(0, 5).Select(i => Roll.At(i).ToString())),
                ["root"] = $"{Roll.Root}\n",
                ["inner"] = Lines(Enumerable.Range(0, 5).Select(i => InnerRoll.At(i).ToString())),
                ["inner root"] = $"{InnerRoll.Root}\n",
                ["leaf"] = $"{SerialRoll.LeafOf(Roll.At(3))}\n",
                ["path"] = Lines(Roll.Path(3).Select(hash => hash.ToHex())),
                ["links"] = Lines([Link("05412345000013", isGtin: true), Link("GYNO-50G", isGtin: false)]),
            },
        };

    private static AddCheckpointRequest Request =>
        AddCheckpointRequest.TryCreate(3, ConsistencyProof.Build(3, 7, Tree.Node), Checkpoint, out var request, out _)
            ? request
            : throw new InvalidOperationException();

    // The same log signed another tree of five entries.
    private static string Evidence
    {
        get
        {
            var other = MerkleTree.Build([.. Enumerable.Range(0, 5).Select(i => TreeHasher.Leaf(Encoding.UTF8.GetBytes(i < 3 ? $"entry {i}" : $"other {i}")))]);
            _ = ForkEvidence.TryCreate(
                TestLog.Signer.Keys, TestLog.Signer.Sign(5, other.Root), Checkpoint, PrefixPath.Build(5, 7, Tree.Node), out var evidence);
            return evidence!.ToString();
        }
    }

    private static Hash StatementId => Hash.Sha256("a statement"u8);

    private static string Checkpoint => TestLog.Signer.Sign(7, Tree.Root);

    private static string TilePath => TileId.Between(0, 7).Single().Path;

    private static byte[] Bundle => EntryBundle.Write([.. Entries.Select(entry => (ReadOnlyMemory<byte>)entry)]);

    private static string Link(string id, bool isGtin)
    {
        _ = Gtin.TryParse(id, out var gtin);
        _ = SelfIssuedId.TryParse(id, out var own);
        _ = LotCode.TryParse("GP-2026.1", out var lot);
        return new DigitalLink(isGtin ? new ProductId(gtin) : new ProductId(own), lot, Roll.At(3)).At("trace.example");
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
