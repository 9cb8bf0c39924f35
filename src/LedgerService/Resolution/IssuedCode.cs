using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Resolution;

/// <summary>
/// Codes whose product id was corrected. What is printed is the address of a pack for ever; the right id leads there, and the page
/// tells of both. So a code on paper stays right, and what proves it proves what is on the pack.
/// </summary>
internal static class IssuedCode
{
    /// <summary>The code that was printed, where another one was asked for; null where they are the same.</summary>
    public static ScannedCode? Of(LabelAnswer answer) =>
        answer.Batch is { } batch && PrintedOn(batch) is var printed && printed != answer.Code.Product
            ? answer.Code with { Product = printed, IsGtin = ScannedCode.IsDigits(printed) }
            : null;

    /// <summary>What a page tells of it.</summary>
    public static IEnumerable<ScanNotice> NoticesOf(LabelAnswer answer) => answer is { Batch: { } batch, ProductIdCorrection: { } said }
        && said.Correction.ProductId != PrintedOn(batch)
            ?
            [
                new ScanNotice(ScanNoticeKind.ProductIdCorrected, ScanTone.Note)
                {
                    Texts = new Dictionary<string, string> { ["printed"] = PrintedOn(batch), ["corrected"] = said.Correction.ProductId },
                    Days = new Dictionary<string, long> { ["date"] = said.OccurredAtMs },
                },
            ]
            : [];

    /// <summary>The product id as printed.</summary>
    public static string PrintedOn(LabelBatchRecord batch) =>
        batch.Batch.ProductIdCase == LabelBatch.ProductIdOneofCase.Gtin ? batch.Batch.Gtin : batch.Batch.SelfIssuedId;
}
