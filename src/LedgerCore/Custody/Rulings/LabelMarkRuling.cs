using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Says of issued labels that they do not count any more, or that they are on packs.</summary>
internal static class LabelMarkRuling
{
    private const string Runs = "runs of labels that are marked so";

    public static Refusal? RuleVoid(RulingCase ruled)
    {
        var body = ruled.Message.LabelVoid;
        var refusal = CheckBatch(ruled, body.LabelBatch, body.Ranges, out var batch)
            ?? RecordHasRoom.Check(batch.Voids.Count + body.Ranges.Count - 1, LabelMarks.MaximumRuns, Runs);
        if (refusal is null)
        {
            LabelMarks.Add(batch.Voids, body.Ranges, range => MarkOf(ruled, range, body.Reason));
            ruled.Book.Write(StateKey.LabelBatch(StatementId.Of(batch.Id)), batch);
            if (body.Reason != V1.LabelVoidReason.PackGone)
            {
                Free(ruled.Book, batch, body.Ranges.Sum(range => (long)range.Count));
            }
        }

        return refusal;
    }

    public static Refusal? RuleActivation(RulingCase ruled)
    {
        var body = ruled.Message.LabelActivation;
        var refusal = CheckBatch(ruled, body.LabelBatch, body.Ranges, out var batch)
            ?? LabelsWaitForActivation.Check(batch, body.Ranges)
            ?? RecordHasRoom.Check(batch.Activations.Count + body.Ranges.Count - 1, LabelMarks.MaximumRuns, Runs);
        if (refusal is null)
        {
            LabelMarks.Add(batch.Activations, body.Ranges, range => MarkOf(ruled, range));
            ruled.Book.Write(StateKey.LabelBatch(StatementId.Of(batch.Id)), batch);
        }

        return refusal;
    }

    private static Refusal? CheckBatch(
        RulingCase ruled, Google.Protobuf.ByteString id, IReadOnlyList<V1.LabelRange> ranges, out LabelBatchRecord batch) =>
        LabelBatchIsKnown.Check(ruled.Book, StatementId.Of(id), out batch)
        ?? LabelsAreOfIssuer.Check(ruled, batch)
        ?? LabelsAreMarkedAfterIssue.Check(ruled, batch)
        ?? LabelsAreOfTheBatch.Check(batch, ranges)
        ?? LabelsAreNotVoid.Check(batch, ranges);

    private static LabelMark MarkOf(RulingCase ruled, V1.LabelRange range, V1.LabelVoidReason reason = V1.LabelVoidReason.Unspecified) => new()
    {
        First = range.First,
        Count = range.Count,
        Reason = reason,
        OccurredAtMs = ruled.OccurredAtMs,
        LogIndex = ruled.Index,
    };

    // The packs are there and have no label now.
    private static void Free(CustodyBook book, LabelBatchRecord batch, long packs)
    {
        var lot = book.Lot(LotKey.Of(batch.Batch.Lot))!;
        lot.LabelledUnits = checked(lot.LabelledUnits - packs);
        book.Write(lot);
    }
}
