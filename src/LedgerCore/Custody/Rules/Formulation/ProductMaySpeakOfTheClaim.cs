using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>By the label rules of the pack date the product may speak of the claim, in its name or on the side.</summary>
internal static class ProductMaySpeakOfTheClaim
{
    public static V1.Notice? Check(LabelFinding finding) => finding.Category != V1.LabelCategory.None
        ? null
        : Reasons.LabelCategoryNone.NoticeOf(
            ("why", finding.PublicReason), ("rule", finding.Source.Length > 0 ? finding.Source : "none"));
}
