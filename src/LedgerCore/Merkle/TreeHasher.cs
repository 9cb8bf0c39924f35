using System.Buffers;

namespace Traceability.LedgerCore.Merkle;

/// <summary>The three hashes of RFC 6962 §2.1. The first byte keeps an entry from ever passing for a node.</summary>
public static class TreeHasher
{
    private const int OnStack = 1024;

    /// <summary>Root of the tree of no leaves: SHA-256("").</summary>
    public static Hash Empty { get; } = Hash.Sha256([]);

    /// <summary>leaf hash = SHA-256(0x00 ‖ entry)</summary>
    public static Hash Leaf(ReadOnlySpan<byte> entry)
    {
        var length = entry.Length + 1;
        byte[]? rented = null;
        var input = length <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(length);
        input[0] = 0x00;
        entry.CopyTo(input[1..]);
        var hash = Hash.Sha256(input[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    /// <summary>node hash = SHA-256(0x01 ‖ left ‖ right)</summary>
    public static Hash Node(in Hash left, in Hash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Hash.Size)];
        input[0] = 0x01;
        left.WriteTo(input[1..]);
        right.WriteTo(input[(1 + Hash.Size)..]);
        return Hash.Sha256(input);
    }
}
