using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>An alert is taken back once.</summary>
internal static class AlertStands
{
    public static Refusal? Check(V1.AlertView alert) => alert.RecalledBy.IsEmpty
        ? null
        : Reasons.AlertAlreadyRecalled.With(("alert", Text.Hex(alert.Id)), ("statement", Text.Hex(alert.RecalledBy)));
}
