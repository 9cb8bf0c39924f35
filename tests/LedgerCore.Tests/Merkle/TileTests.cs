using System.Globalization;
using System.Text.Json.Nodes;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Merkle;

public class TileTests
{
    private const string File = "vectors/tlog-tiles/paths.json";

    private static readonly Lazy<JsonNode> Paths = new(() => JsonNode.Parse(System.IO.File.ReadAllText(SharedFile.Path(File)))!);

    [SharedFact(File)]
    public void Bundle_of_an_entry_has_the_published_path() =>
        Assert.All(Rows("entriesPathForLogIndex"), row =>
        {
            var bundle = EntryBundleId.ForEntry((ulong)row[0]!, (ulong)row[1]!);
            Assert.Equal((string?)row[2], bundle?.Path);
            Assert.True(EntryBundleId.TryParse(bundle!.Value.Path, out var parsed));
            Assert.Equal(bundle, parsed);
        });

    [SharedFact(File)]
    public void Tile_has_the_published_path() =>
        Assert.All(Rows("tilePath_level_index_partial"), row =>
        {
            var tile = new TileId((int)row[0]!, (ulong)row[1]!, WidthOf((int)row[2]!));
            Assert.Equal((string?)row[3], tile.Path);
            Assert.True(TileId.TryParse(tile.Path, out var parsed));
            Assert.Equal(tile, parsed);
        });

    [SharedFact(File)]
    public void Published_valid_paths_are_read() =>
        Assert.All(Rows("parseValid_level_path_index_partial"), row =>
        {
            Assert.True(TileId.TryParse($"tile/{row[0]}/{row[1]}", out var tile));
            Assert.Equal((string?)row[0], tile.Level.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(row[2]!.ToString(), tile.Index.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(WidthOf((int)row[3]!), tile.Width);
            Assert.Equal($"tile/{row[0]}/{row[1]}", tile.Path);
        });

    [SharedFact(File)]
    public void Published_invalid_paths_are_refused() =>
        Assert.All(Rows("parseInvalid_level_path"), row => Assert.False(TileId.TryParse($"tile/{row[0]}/{row[1]}", out _)));

    [Theory]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/00/001")]
    [InlineData("tile/0/001.p/01")]
    [InlineData("tile/0/001.p/0")]
    [InlineData("tile/0/001.p/1.p/1")]
    [InlineData("tile/0/x018/x446/x744/x073/x709/x551/616")]
    [InlineData("tile/0/٠٠١")]
    [InlineData("/tile/0/001")]
    [InlineData("tile/0/")]
    [InlineData("tile/")]
    [InlineData("")]
    public void No_tile_has_a_second_path(string path) => Assert.False(TileId.TryParse(path, out _));

    [SharedFact(File)]
    public void Bundles_are_read_as_published() =>
        Assert.All(Paths.Value["entryBundleParse"]!.AsArray(), row =>
        {
            var bytes = Convert.FromHexString((string)row!["hex"]!);
            Assert.Equal((bool)row["ok"]!, EntryBundle.TryParse(bytes, out var entries));
            if (row["entries"] is JsonArray texts)
            {
                Assert.Equal(texts.Select(text => (string)text!), entries!.Select(entry => System.Text.Encoding.UTF8.GetString(entry.Span)));
            }

            if (entries is not null)
            {
                Assert.Equal(bytes, EntryBundle.Write(entries));
            }
        });

    [Fact]
    public void A_bundle_holds_no_more_than_256_entries()
    {
        Assert.True(EntryBundle.TryParse(new byte[2 * 256], out _));
        Assert.False(EntryBundle.TryParse(new byte[2 * 257], out _));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[65536]]));
    }

    [SharedFact(File)]
    public void Tree_of_70000_has_the_tiles_of_the_standard()
    {
        var shape = Paths.Value["treeShape70000"]!;
        var tiles = TileId.Between(0, 70_000).ToLookup(tile => tile.Level);

        Assert.Equal((int)shape["level0Full"]!, tiles[0].Count(tile => tile.IsFull));
        Assert.Equal((int)shape["level0Partial"]!, tiles[0].Single(tile => !tile.IsFull).Width);
        Assert.Equal((int)shape["level1Full"]!, tiles[1].Count(tile => tile.IsFull));
        Assert.Equal((int)shape["level1Partial"]!, tiles[1].Single(tile => !tile.IsFull).Width);
        Assert.Equal((int)shape["level2Partial"]!, tiles[2].Single().Width);
        Assert.Equal(3, tiles.Count);
    }

    [Fact]
    public void Growth_names_exactly_the_tiles_that_differ()
    {
        ulong[] sizes = [0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000];
        foreach (var newSize in sizes)
        {
            var all = TileId.Between(0, newSize).ToHashSet();
            foreach (var oldSize in sizes.Where(size => size <= newSize))
            {
                Assert.Equal(all.Except(TileId.Between(0, oldSize)).ToHashSet(), TileId.Between(oldSize, newSize).ToHashSet());
            }
        }
    }

    [Fact]
    public void Every_complete_node_is_read_from_the_one_tile_that_holds_it()
    {
        const int size = 1_000;
        var tree = SyntheticTree.Of(size);
        var tiles = TileId.Between(0, size).ToDictionary(tile => tile, tile => Bytes(tile, tree));
        for (var level = 0; level < 10; level++)
        {
            for (var index = 0UL; index < (ulong)size >> level; index++)
            {
                var node = new NodeId(level, index);
                var tile = TileId.ForNode(node, size);
                Assert.NotNull(tile);
                Assert.True(tile.Value.TryReadNode(tiles[tile.Value], node, out var hash));
                Assert.Equal(tree.Node(node), hash);
            }

            Assert.Null(TileId.ForNode(new NodeId(level, (ulong)size >> level), size));
        }
    }

    [Fact]
    public void A_node_is_not_read_from_another_tile_or_from_bytes_of_another_length()
    {
        var tile = new TileId(0, 1, 5);
        var bytes = new byte[tile.ByteLength];

        Assert.True(tile.TryReadNode(bytes, new NodeId(2, 64), out _));
        Assert.False(tile.TryReadNode(bytes, new NodeId(2, 65), out _));
        Assert.False(tile.TryReadNode(bytes, new NodeId(0, 261), out _));
        Assert.False(tile.TryReadNode(bytes, new NodeId(0, 0), out _));
        Assert.False(tile.TryReadNode(bytes, new NodeId(8, 0), out _));
        Assert.False(tile.TryReadNode(new byte[31], new NodeId(0, 256), out _));
    }

    private static byte[] Bytes(TileId tile, MerkleTree tree) =>
    [
        .. Enumerable.Range(0, tile.Width).SelectMany(i =>
            tree.Node(new NodeId(tile.Level * TileId.Height, (tile.Index * 256) + (ulong)i)).ToArray()),
    ];

    private static int WidthOf(int partial) => partial == 0 ? TileId.FullWidth : partial;

    private static IEnumerable<JsonArray> Rows(string name) => Paths.Value[name]!.AsArray().Select(row => row!.AsArray());
}
