using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Says which product labels mean that were printed with another's id. What is printed goes on leading to the batch.</summary>
internal static class ProductIdCorrectionRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.ProductIdCorrection;
        var refusal = LabelCodeIsKnown.Check(ruled.Book, body.PrintedProductId, body.LotCode, out var batch)
            ?? LabelsAreOfIssuer.Check(ruled, batch)
            ?? ProductIdChanges.Check(batch, body.ProductId)
            ?? ProductIsOfIssuer.Check(ruled, body.ProductId);
        var code = StateKey.LabelCode(body.ProductId, body.LotCode);
        if (refusal is null && !IsOfBatch(ruled, code, batch))
        {
            refusal = LabelCodeIsNew.Check(ruled.Book, code, body.ProductId, body.LotCode);
        }

        if (refusal is null)
        {
            ProductIsOfIssuer.Bind(ruled, body.ProductId, StatementId.Of(batch.Id));
            batch.ProductIdCorrection = new V1.ProductIdCorrectionView
            {
                Id = ruled.Id.ToByteString(),
                Correction = body,
                OccurredAtMs = ruled.OccurredAtMs,
                LogIndex = ruled.Index,
            };
            ruled.Book.Write(StateKey.LabelBatch(StatementId.Of(batch.Id)), batch);
            ruled.Book.Write(code, new PointerRecord { StatementId = batch.Id });
        }

        return refusal;
    }

    // Back to an id that the batch had before: its code is taken, by itself.
    private static bool IsOfBatch(RulingCase ruled, StateKey code, LabelBatchRecord batch) =>
        ruled.Book.Pointer(code) is { } pointer && pointer.StatementId.Equals(batch.Id);
}
