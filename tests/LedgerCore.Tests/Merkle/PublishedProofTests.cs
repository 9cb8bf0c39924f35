using System.Text.Json.Nodes;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Merkle;

/// <summary>
/// Every published probe. A few good ones use roots that are not 32 bytes, which no <see cref="Hash"/> can be; those are
/// also run with the hash of that root in its place, so that what the probe says about sizes and proofs is still tested.
/// </summary>
public class PublishedProofTests
{
    private const string Folder = "vectors/rfc6962-merkle";

    /// <summary>Published as good, over roots of 12 bytes: refused here when the root is read, good with 32 bytes.</summary>
    private static readonly string[] GoodWithAnOddRoot =
    [
        "sizes are equal (one) and proof is empty",
        "subtree is empty sizes are equal (one) subtree root valid tree root random proof is empty",
        "subtree is empty sizes are equal (zero) subtree root valid tree root random proof is empty",
    ];

    [SharedFact(Folder)]
    public void Inclusion_probes_end_as_published() =>
        Run(Files("inclusion"), expectedGood: 6, (probe, hash) =>
            probe.Proof is { } proof
            && hash("leafHash") is { } leaf
            && hash("root") is { } root
            && InclusionProof.Verify(leaf, probe.Number("leafIdx"), probe.Number("treeSize"), proof, root));

    [SharedFact(Folder)]
    public void Consistency_probes_end_as_published() =>
        Run(Files("consistency"), expectedGood: 6, (probe, hash) =>
            probe.Proof is { } proof
            && hash("root1") is { } oldRoot
            && hash("root2") is { } newRoot
            && ConsistencyProof.Verify(probe.Number("size1"), oldRoot, probe.Number("size2"), newRoot, proof));

    [SharedFact(Folder)]
    public void Subtree_inclusion_probes_end_as_published() =>
        Run(Lines("subtreeinclusion.jsonl"), expectedGood: 12, (probe, hash) =>
            probe.Proof is { } proof
            && hash("leafHash") is { } leaf
            && hash("root") is { } root
            && InclusionProof.Verify(
                leaf, probe.Number("leafIdx"), new Subtree(probe.Number("start"), probe.Number("end")), proof, root));

    [SharedFact(Folder)]
    public void Subtree_consistency_probes_end_as_published() =>
        Run(Lines("subtreeconsistency.jsonl"), expectedGood: 12, (probe, hash) =>
            probe.Proof is { } proof
            && hash("root1") is { } subtreeRoot
            && hash("root2") is { } root
            && ConsistencyProof.Verify(
                new Subtree(probe.Number("start"), probe.Number("end")), subtreeRoot, probe.Number("size"), root, proof));

    private static void Run(IReadOnlyList<ProofProbe> probes, int expectedGood, Func<ProofProbe, Func<string, Hash?>, bool> verifies)
    {
        Assert.Equal(expectedGood, probes.Count(probe => !probe.WantsFailure));
        Assert.All(probes, probe =>
        {
            var odd = !probe.WantsFailure && GoodWithAnOddRoot.Contains(probe.Description);
            Assert.Equal(!probe.WantsFailure && !odd, verifies(probe, probe.Hash));
            Assert.True(!odd || verifies(probe, name => probe.HashOrStandIn(name)));
        });
    }

    private static ProofProbe[] Files(string kind) =>
    [
        .. Directory.EnumerateFiles(SharedFile.Path($"{Folder}/{kind}"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new ProofProbe(JsonNode.Parse(File.ReadAllText(file))!)),
    ];

    private static ProofProbe[] Lines(string file) =>
    [
        .. File.ReadLines(SharedFile.Path($"{Folder}/{file}")).Select(line => new ProofProbe(JsonNode.Parse(line)!["probe"]!)),
    ];
}
