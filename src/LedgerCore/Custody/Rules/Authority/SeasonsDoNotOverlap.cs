using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>At any moment at most one quota counts.</summary>
internal static class SeasonsDoNotOverlap
{
    public static Refusal? Check(QuotasRecord record, V1.Quota body)
    {
        var other = record.Items.FirstOrDefault(item =>
            item.Quota.SeasonFromMs < body.SeasonUntilMs && body.SeasonFromMs < item.Quota.SeasonUntilMs);
        return other is null
            ? null
            : Reasons.SeasonsOverlap.With(
                ("quota", Text.Hex(other.Id)),
                ("from", Text.OfTime(other.Quota.SeasonFromMs)),
                ("until", Text.OfTime(other.Quota.SeasonUntilMs)));
    }
}
