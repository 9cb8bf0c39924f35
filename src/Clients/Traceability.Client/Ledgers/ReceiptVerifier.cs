using Google.Protobuf;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>Checks receipts against the client's own bytes: pure, no network.</summary>
internal static class ReceiptVerifier
{
    /// <summary>
    /// The receipt's claims, each checked, and the checkpoint that they hold under, which still has to be held against
    /// what is remembered.
    /// </summary>
    /// <exception cref="UnprovenAnswerException">Says which claim did not hold.</exception>
    internal static ProvenReceipt Verify(SignedStatement ours, Receipt receipt, NoteReader notes)
    {
        var id = StatementId.Of(ours.Statement.Span);
        if (!receipt.StatementId.Span.SequenceEqual(id.Span) || receipt.Lots.Any(lot => !IsOf(lot, id)))
        {
            throw new UnprovenAnswerException($"The receipt is for another statement than {id}.");
        }

        if (!TlogProof.TryParse(receipt.Proof, out var proof) || proof.Index != receipt.Index)
        {
            throw new UnprovenAnswerException($"The receipt of {id} holds no readable proof for its index.");
        }

        var checkpoint = notes.TryRead(proof.SignedCheckpoint, out var fault) ?? throw new UnprovenAnswerException(
            $"The receipt of {id} has a checkpoint that the pinned keys do not vouch for ({fault}).");
        var leaf = TreeHasher.Leaf(LeafOf(ours, receipt.RecordedAtMs));
        if (!InclusionProof.Verify(leaf, proof.Index, checkpoint.Size, [.. proof.Path], checkpoint.Root))
        {
            throw new UnprovenAnswerException($"The receipt of {id} does not lead from our bytes to its checkpoint.");
        }

        return new ProvenReceipt(
            new VerifiedReceipt(
                id,
                receipt.Index,
                TimeOf(receipt.RecordedAtMs),
                checkpoint.Size,
                [.. receipt.Lots],
                [.. receipt.Notices],
                receipt),
            checkpoint.Note);
    }

    /// <summary>
    /// Our statement as the ledger has recorded it: the same bytes, first signed by our key, every signature right. It may
    /// have been sent before with other signatures, of other signers or of a device that never signs twice alike.
    /// Null when the entry is anything else.
    /// </summary>
    internal static SignedStatement? AsRecorded(SignedStatement ours, LogEntry entry)
    {
        var id = StatementId.Of(ours.Statement.Span);
        return entry.Statement.Equals(ours.Statement)
            && entry.Signatures.Count > 0
            && entry.Signatures[0].PublicKey.Equals(ours.Signatures[0].PublicKey)
            && entry.Signatures.All(signature =>
                PublicKey.TryParse(signature.PublicKey.Span, out var key) && key.Verify(id.Span, signature.Value.Span))
            ? new SignedStatement { Statement = entry.Statement, Signatures = { entry.Signatures } }
            : null;
    }

    // leaf = LogEntry{recorded_at_ms, statement, signatures} (docs/formats/leaf.md)
    private static byte[] LeafOf(SignedStatement ours, long recordedAtMs) => new LogEntry
    {
        RecordedAtMs = recordedAtMs,
        Statement = ours.Statement,
        Signatures = { ours.Signatures },
    }.ToByteArray();

    private static bool IsOf(RuledLot lot, StatementId id) => LotKey.TryFrom(lot.Id, out var key) && key.Statement == id;

    private static DateTimeOffset TimeOf(long milliseconds)
    {
        try
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw new UnprovenAnswerException("The receipt has a time outside the calendar.", fault);
        }
    }
}
