using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>Checks what a ledger says of its beginning: pure, no network.</summary>
internal static class GenesisVerifier
{
    private const int LongestPath = 63;

    /// <summary>The first entry, once its path leads from index 0 to the checkpoint's root and its own key has signed it.</summary>
    /// <param name="proof">As the ledger gave it.</param>
    /// <param name="origin">The pinned origin.</param>
    /// <param name="checkpoint">The proof's checkpoint, verified under the pinned keys.</param>
    /// <exception cref="UnprovenAnswerException">Says what did not hold.</exception>
    internal static ProvenGenesis Verify(GenesisProof proof, string origin, RememberedCheckpoint checkpoint)
    {
        if (proof.Path.Count > LongestPath || proof.Path.Any(hash => hash.Length != Hash.Size))
        {
            throw new UnprovenAnswerException("The path of the genesis entry is none.");
        }

        Hash[] path = [.. proof.Path.Select(hash => Hash.FromBytes(hash.Span))];
        if (!InclusionProof.Verify(TreeHasher.Leaf(proof.Leaf.Span), 0, checkpoint.Size, path, checkpoint.Root))
        {
            throw new UnprovenAnswerException($"What the ledger shows as its genesis is not entry 0 of its {checkpoint.Size} entries.");
        }

        if (!LeafCodec.TryDecode(proof.Leaf.Memory, out var entry, out var refusal)
            || !StatementAdmission.TryAdmit(
                new SignedStatement { Statement = entry.Statement, Signatures = { entry.Signatures } }, origin, out var admitted, out refusal))
        {
            throw new UnprovenAnswerException($"The ledger's entry 0 does not hold: {refusal.Sentence}");
        }

        return admitted.Message.Genesis is { } genesis
            ? new ProvenGenesis(admitted.Id, genesis, DateTimeOffset.FromUnixTimeMilliseconds(entry.RecordedAtMs), checkpoint.Size)
            : throw new UnprovenAnswerException("The ledger's entry 0 is no genesis.");
    }

    /// <summary>Whether what a ledger tells of itself is what its genesis says.</summary>
    internal static bool Agrees(GetLedgerResponse told, ProvenGenesis proven) =>
        told.Scheme == proven.Genesis.Scheme
        && told.SchemeOwner.Span.SequenceEqual(proven.Id.Span)
        && Equals(told.Predecessor, proven.Genesis.Predecessor);
}
