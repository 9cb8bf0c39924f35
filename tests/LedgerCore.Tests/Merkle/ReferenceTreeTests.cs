using System.Text.Json.Nodes;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Merkle;

public class ReferenceTreeTests
{
    private const string File = "vectors/rfc6962-merkle/reference-tree-8.json";

    private static readonly Lazy<JsonNode> Reference = new(() =>
        JsonNode.Parse(System.IO.File.ReadAllText(SharedFile.Path(File)))!);

    private static Hash[] Leaves => [.. Texts("leafInputsHex").Select(hex => TreeHasher.Leaf(Convert.FromHexString(hex)))];

    [SharedFact(File)]
    public void Empty_tree_has_the_published_root() =>
        Assert.Equal((string?)Reference.Value["emptyRootHex"], TreeHasher.Empty.ToHex());

    [SharedFact(File)]
    public void Every_size_has_the_published_root()
    {
        var roots = Texts("rootHashesBySize1to8Hex");
        var frontier = new Frontier();
        for (var size = 1; size <= 8; size++)
        {
            frontier.Append(Leaves[size - 1]);
            Assert.Equal(roots[size - 1], frontier.Root().ToHex());
            Assert.Equal(roots[size - 1], MerkleTree.Build(Leaves[..size]).Root.ToHex());
        }
    }

    [SharedFact(File)]
    public void Every_node_is_the_published_one()
    {
        var levels = Reference.Value["nodeHashesByLevelHex"]!.AsArray();
        var frontier = new Frontier();
        var completed = new Dictionary<NodeId, Hash>();
        foreach (var leaf in Leaves)
        {
            frontier.Append(leaf, completed.Add);
        }

        Assert.Equal(15, completed.Count);
        for (var level = 0; level < levels.Count; level++)
        {
            var row = levels[level]!.AsArray();
            for (var index = 0; index < row.Count; index++)
            {
                Assert.Equal((string?)row[index], completed[new NodeId(level, (ulong)index)].ToHex());
            }
        }
    }

    private static string[] Texts(string name) => [.. Reference.Value[name]!.AsArray().Select(text => (string)text!)];
}
