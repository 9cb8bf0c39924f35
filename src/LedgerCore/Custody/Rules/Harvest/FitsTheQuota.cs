using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A season's certified harvest never passes its maximum; a lot that would is withheld whole.</summary>
internal static class FitsTheQuota
{
    public static V1.Notice? Check(RulingCase ruled, QuotasRecord.Types.Item season, V1.HarvestMeasures measures) =>
        SeasonDraw.Draw(ruled, season, measures.MassMg) ? null : NoticeOf(season);

    public static V1.Notice NoticeOf(QuotasRecord.Types.Item season) => Reasons.OverQuota.NoticeOf(("quota", Text.Hex(season.Id)));
}
