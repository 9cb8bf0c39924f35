using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A correction names another product id than the labels have now.</summary>
internal static class ProductIdChanges
{
    public static Refusal? Check(LabelBatchRecord batch, string product) => NowOf(batch) == product
        ? Reasons.ProductIdUnchanged.With(("product", product))
        : null;

    /// <summary>As printed.</summary>
    public static string PrintedOn(LabelBatchRecord batch) =>
        batch.Batch.ProductIdCase == V1.LabelBatch.ProductIdOneofCase.Gtin ? batch.Batch.Gtin : batch.Batch.SelfIssuedId;

    private static string NowOf(LabelBatchRecord batch) => batch.ProductIdCorrection?.Correction.ProductId ?? PrintedOn(batch);
}
