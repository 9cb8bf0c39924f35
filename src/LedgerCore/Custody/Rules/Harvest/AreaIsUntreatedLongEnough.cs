using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>An organic claim needs an area that was untreated for years before the harvest; other claims are not asked.</summary>
internal static class AreaIsUntreatedLongEnough
{
    private const long DayMs = 24L * 60 * 60 * 1000;

    /// <param name="ruled">The harvest.</param>
    /// <param name="area">Its area.</param>
    /// <param name="claim">Code of a claim beside the scheme's own, e.g. "organic-eu".</param>
    /// <returns>Withholds this claim and no other; null when it may stand.</returns>
    public static V1.Notice? Check(RulingCase ruled, AreaRecord area, string claim) =>
        Check(area.Area.UntreatedSinceMs, claim, ruled.OccurredAtMs, RulesInForce.OrganicUntreatedDays(ruled));

    /// <param name="untreatedSinceMs">Unix milliseconds; 0 when not told.</param>
    /// <param name="claim">Code.</param>
    /// <param name="momentMs">Of the harvest.</param>
    /// <param name="days">0: no such rule.</param>
    public static V1.Notice? Check(long untreatedSinceMs, string claim, long momentMs, uint days)
    {
        var isAsked = days > 0 && claim.StartsWith("organic", StringComparison.Ordinal);
        var isShown = untreatedSinceMs > 0 && untreatedSinceMs <= momentMs - (days * DayMs);
        return isAsked && !isShown ? Reasons.OrganicYearsMissing.NoticeOf(("claim", claim), ("days", Text.Of(days))) : null;
    }
}
