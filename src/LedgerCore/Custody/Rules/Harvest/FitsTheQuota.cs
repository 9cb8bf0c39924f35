using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A season's certified harvest never passes its maximum; a lot that would is withheld whole.</summary>
internal static class FitsTheQuota
{
    public static V1.Notice? Check(QuotasRecord.Types.Item season, V1.HarvestMeasures measures) =>
        (Int128)season.HarvestedMg + measures.MassMg <= season.Amount.MaximumMg
            ? null
            : Reasons.OverQuota.NoticeOf(("quota", Text.Hex(season.Id)));
}
