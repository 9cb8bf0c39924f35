using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>One person carries only so much in a day; more may be goods of somebody else.</summary>
internal static class CollectorDayIsUsual
{
    public static V1.Notice? Check(RulingCase ruled, V1.Harvest body, V1.HarvestMeasures measures)
    {
        var usualMg = RulesInForce.CollectorDayMg(ruled);
        if (usualMg == 0)
        {
            return null;
        }

        var key = StateKey.CollectorDay(ruled.Issuer, body.Collector, CollectionDay.Of(ruled.OccurredAtMs, offsetMinutes: 0));
        var day = ruled.Book.Day(key);
        CollectionDay.Add(ruled.Book, key, day, measures.MassMg);
        return day.MassMg <= usualMg
            ? null
            : Reasons.CollectorDayUnusual.NoticeOf(("collector", Text.Quote(body.Collector)), ("when", Text.OfTime(ruled.OccurredAtMs)));
    }
}
