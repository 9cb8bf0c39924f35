using System.Buffers.Binary;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

/// <summary>Trees to test against, with leaf i = the eight bytes of i, and RFC 6962 §2.1 written down recursively.</summary>
internal static class SyntheticTree
{
    public static Hash Leaf(ulong index)
    {
        Span<byte> entry = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(entry, index);
        return TreeHasher.Leaf(entry);
    }

    public static MerkleTree Of(int size) => MerkleTree.Build([.. Enumerable.Range(0, size).Select(i => Leaf((ulong)i))]);

    /// <summary>
    /// Nodes of a tree of any size without its leaves: each is the hash of its own name, so a node does not follow from
    /// its children, and only proofs that need nothing below a peak of the tree hold.
    /// </summary>
    public static Hash Huge(NodeId node) =>
        TreeHasher.Leaf(System.Text.Encoding.UTF8.GetBytes($"{node.Level}/{node.Index}"));

    /// <summary>MTH(D[start:end]), straight from the definition.</summary>
    public static Hash Mth(ulong start, ulong end)
    {
        if (start == end)
        {
            return TreeHasher.Empty;
        }

        if (end - start == 1)
        {
            return Leaf(start);
        }

        var k = 1UL;
        while (k * 2 < end - start)
        {
            k *= 2;
        }

        return TreeHasher.Node(Mth(start, start + k), Mth(start + k, end));
    }
}
