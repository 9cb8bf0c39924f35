using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Where the rules ask for it, who collected was approved by the operator then, for that area, and trained.</summary>
internal static class CollectorIsApproved
{
    public static V1.Notice? Check(RulingCase ruled, V1.Harvest body)
    {
        if (!RulesInForce.CollectorsAreRequired(ruled))
        {
            return null;
        }

        var approvals = ruled.Book.Collector(ruled.Issuer, body.Collector).Items.Select(item => item.Approval)
            .Where(approval => approval.ValidFromMs <= ruled.OccurredAtMs && ruled.OccurredAtMs < approval.ValidUntilMs
                && (approval.Areas.Count == 0 || approval.Areas.Contains(body.Area)))
            .ToArray();
        (string, string)[] values = [("collector", Text.Quote(body.Collector)), ("when", Text.OfTime(ruled.OccurredAtMs))];
        if (approvals.Length == 0)
        {
            return Reasons.CollectorNotApproved.NoticeOf([.. values, ("area", Text.Hex(body.Area))]);
        }

        return approvals.Any(approval => approval.TrainedAtMs != 0 && approval.TrainedAtMs <= ruled.OccurredAtMs)
            ? null
            : Reasons.CollectorNotTrained.NoticeOf(values);
    }
}
