using System.Buffers.Binary;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Merkle;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class TreeFuzzTests
{
    private const double Seconds = 0.8;

    [Fact]
    public void A_tile_has_one_path_and_so_has_an_entry_bundle() => FuzzRun.Of(
        FuzzText.Target(
            "tile-path",
            text =>
            {
                if (TileId.TryParse(text, out var tile))
                {
                    return FuzzAnswer.Same(text, tile.Path);
                }

                return EntryBundleId.TryParse(text, out var bundle) ? FuzzAnswer.Same(text, bundle.Path) : FuzzAnswer.Refused;
            },
            "tile/0/x001/x234/067.p/8",
            "tile/63/000",
            "tile/entries/x018/x446/x744/x073/x709/x551/615.p/255") with
        { Words = ["tile/", "entries/", "x000/", ".p/", "000"], FixedAllocation = 4096 },
        Seconds);

    [Fact]
    public void The_bytes_of_an_entry_bundle_are_written_again_as_they_were() => FuzzRun.Of(
        new FuzzTarget(
            "entry-bundle",
            input => EntryBundle.TryParse(input, out var entries) ? FuzzAnswer.Same(input, EntryBundle.Write(entries)) : FuzzAnswer.Refused,
            EntryBundle.Write([FuzzText.Bytes("entry 0"), FuzzText.Bytes(""), FuzzText.Bytes("entry 2")]),
            EntryBundle.Write([.. Enumerable.Repeat<ReadOnlyMemory<byte>>(new byte[3], 256)])),
        Seconds);

    [Fact]
    public void A_hash_tile_gives_the_nodes_that_it_holds_and_no_other() => FuzzRun.Of(
        new FuzzTarget(
            "hash-tile",
            input =>
            {
                if (input.Length < 12)
                {
                    return FuzzAnswer.Refused;
                }

                // The first bytes say which tile and which node are meant.
                var tile = new TileId(input[0] % 64, input[1], 1 + input[2]);
                var node = new NodeId(input[3] % 64, BinaryPrimitives.ReadUInt64LittleEndian(input.AsSpan(4)));
                var bytes = input.AsSpan(12);
                var found = tile.TryReadNode(bytes, node, out _);
                return found && (bytes.Length != tile.ByteLength || TileId.ForNode(node) with { Width = tile.Width } != tile)
                    ? new FuzzAnswer(true, "a node of another tile, or of a tile of another length, was read")
                    : new FuzzAnswer(found, null);
            },
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. new byte[32]],
            [0, 0, 255, 7, 1, 0, 0, 0, 0, 0, 0, 0, .. new byte[8192]])
        { FixedAllocation = 4096, AllocationPerByte = 2 },
        Seconds);

    [Fact]
    public void A_proof_of_any_hashes_at_any_place_is_judged_and_only_the_right_one_is_right()
    {
        var tree = SyntheticTree.Of(300);
        FuzzRun.Of(
            new FuzzTarget("inclusion", input => Judge(input, tree), Proof(tree, 0), Proof(tree, 256), Proof(tree, 299)) { AllocationPerByte = 16 },
            Seconds);
    }

    private static FuzzAnswer Judge(byte[] input, MerkleTree tree)
    {
        if (input.Length < 16)
        {
            return FuzzAnswer.Refused;
        }

        var index = BinaryPrimitives.ReadUInt64LittleEndian(input);
        var size = BinaryPrimitives.ReadUInt64LittleEndian(input.AsSpan(8));
        var path = input.AsSpan(16).ToArray().Chunk(Hash.Size).Where(chunk => chunk.Length == Hash.Size).Select(chunk => Hash.FromBytes(chunk)).ToArray();
        var leaf = index < 300 ? SyntheticTree.Leaf(index) : TreeHasher.Empty;
        var included = InclusionProof.Verify(leaf, index, size, path, tree.Root);
        var consistent = ConsistencyProof.Verify(index, TreeHasher.Empty, size, tree.Root, path);
        var right = size == 300 && index < 300 && path.SequenceEqual(tree.Path(index));
        return consistent || (included && !right && size == 300)
            ? new FuzzAnswer(true, "a wrong proof was right")
            : new FuzzAnswer(included, null);
    }

    private static byte[] Proof(MerkleTree tree, ulong index)
    {
        var head = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(head, index);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(8), tree.Size);
        return [.. head, .. tree.Path(index).SelectMany(hash => hash.ToArray())];
    }
}
