using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Merkle;

/// <summary>Logs of other makers, rebuilt from their tiles to the roots that they signed.</summary>
public class PublishedTreeTests
{
    private const string Tessera = "vectors/tlog-tiles/tessera-testlog";
    private const string Mirror = "vectors/tlog-tiles/sunlight-mirror-300";
    private const string Navigli = "vectors/tlog-tiles/sunlight-navigli2025h2";

    [SharedFact(Tessera)]
    public void Tessera_bundles_give_the_tiles_and_the_signed_roots_of_every_size()
    {
        for (var size = 1UL; size <= 15; size++)
        {
            var bundle = EntryBundleId.ForEntry(size - 1, size)!.Value;
            Assert.True(EntryBundle.TryParse(Read(Tessera, bundle.Path), out var entries));
            var tile = Assert.Single(TileId.Between(0, size));
            var tileBytes = Read(Tessera, tile.Path);
            var frontier = new Frontier();
            foreach (var entry in entries)
            {
                var leaf = TreeHasher.Leaf(entry.Span);
                Assert.True(tile.TryReadNode(tileBytes, new NodeId(0, frontier.Size), out var stored));
                Assert.Equal(stored, leaf);
                frontier.Append(leaf);
            }

            Assert.Equal(SignedRoot($"{Tessera}/checkpoint.{size}", size), frontier.Root().ToBase64());
        }
    }

    [SharedFact(Mirror)]
    public void A_mirror_of_300_records_is_rebuilt_from_records_and_from_tiles()
    {
        var frontier = new Frontier();
        for (var i = 0; i < 300; i++)
        {
            frontier.Append(TreeHasher.Leaf(System.Text.Encoding.UTF8.GetBytes($"record {i}")));
        }

        var root = SignedRoot($"{Mirror}/checkpoint", 300);
        Assert.Equal(root, frontier.Root().ToBase64());
        Assert.Equal(root, TreeRoot.At(300, node => FromTiles(Mirror, node, 300)).ToBase64());
    }

    [SharedFact(Navigli)]
    public void Tiles_of_a_real_log_prove_every_leaf_they_hold()
    {
        const ulong size = (3 * 256) + 10;
        var root = TreeRoot.At(size, Source);
        for (var index = 0UL; index < size; index += 3)
        {
            var proof = InclusionProof.Build(index, size, Source);
            Assert.True(InclusionProof.Verify(Source(new NodeId(0, index)), index, size, proof, root));
        }

        // The log kept its old partial tile: the full tile that replaced it begins with the same hashes.
        Assert.Equal(Read(Navigli, "tile/0/003.p/10"), Read(Navigli, "tile/0/003")[..(10 * Hash.Size)]);

        // The vector holds level 0 only; what a level 1 tile would say is computed from it.
        static Hash Source(NodeId node) => node.Level < TileId.Height
            ? FromTiles(Navigli, node, size)
            : TreeHasher.Node(
                Source(new NodeId(node.Level - 1, 2 * node.Index)),
                Source(new NodeId(node.Level - 1, (2 * node.Index) + 1)));
    }

    private static Hash FromTiles(string log, NodeId node, ulong size)
    {
        var tile = TileId.ForNode(node, size)!.Value;
        Assert.True(tile.TryReadNode(Read(log, tile.Path), node, out var hash));
        return hash;
    }

    private static byte[] Read(string log, string path) => File.ReadAllBytes(SharedFile.Path($"{log}/{path}"));

    private static string SignedRoot(string checkpoint, ulong size)
    {
        var lines = File.ReadAllLines(SharedFile.Path(checkpoint));
        Assert.Equal(size.ToString(System.Globalization.CultureInfo.InvariantCulture), lines[1]);
        return lines[2];
    }
}
