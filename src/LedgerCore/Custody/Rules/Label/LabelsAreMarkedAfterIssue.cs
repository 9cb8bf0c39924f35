using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>No label is void or on a pack before there are labels.</summary>
internal static class LabelsAreMarkedAfterIssue
{
    public static Refusal? Check(RulingCase ruled, LabelBatchRecord batch) => ruled.OccurredAtMs >= batch.OccurredAtMs
        ? null
        : Reasons.LabelsMarkedBeforeIssue.With(
            ("when", Text.OfTime(ruled.OccurredAtMs)), ("statement", Text.Hex(batch.Id)), ("issued", Text.OfTime(batch.OccurredAtMs)));
}
