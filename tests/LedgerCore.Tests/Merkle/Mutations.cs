using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

/// <summary>Proofs that are nearly right.</summary>
internal static class Mutations
{
    public static IEnumerable<Hash[]> Of(Hash[] proof)
    {
        yield return [.. proof, TreeHasher.Empty];
        yield return [TreeHasher.Empty, .. proof];
        for (var i = 0; i < proof.Length; i++)
        {
            yield return [.. proof[..i], .. proof[(i + 1)..]];
            yield return [.. proof[..i], Flipped(proof[i]), .. proof[(i + 1)..]];
            if (i > 0 && proof[i] != proof[i - 1])
            {
                yield return [.. proof[..(i - 1)], proof[i], proof[i - 1], .. proof[(i + 1)..]];
            }
        }
    }

    private static Hash Flipped(Hash hash)
    {
        var bytes = hash.ToArray();
        bytes[17] ^= 0x40;
        return Hash.FromBytes(bytes);
    }
}
