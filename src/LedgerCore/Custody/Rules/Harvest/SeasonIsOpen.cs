using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The certification body has set a quota, and its season was open.</summary>
internal static class SeasonIsOpen
{
    public static V1.Notice? Check(RulingCase ruled, QuotasRecord record, V1.Harvest body, out QuotasRecord.Types.Item? season)
    {
        season = record.Items.FirstOrDefault(item =>
            item.Quota.SeasonFromMs <= ruled.OccurredAtMs && ruled.OccurredAtMs < item.Quota.SeasonUntilMs);
        return (season, record.Items.Count) switch
        {
            (not null, _) => null,
            (null, 0) => Reasons.QuotaMissing.NoticeOf(
                ("species", body.Species), ("part", $"{body.Part}"), ("area", Text.Hex(body.Area))),
            _ => Reasons.SeasonClosed.NoticeOf(
                ("species", body.Species),
                ("part", $"{body.Part}"),
                ("area", Text.Hex(body.Area)),
                ("when", Text.OfTime(ruled.OccurredAtMs))),
        };
    }
}
