using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only a recorded alert is taken back.</summary>
internal static class AlertIsKnown
{
    public static Refusal? Check(CustodyBook book, StatementId id, out V1.AlertView alert)
    {
        var known = book.Alert(id);
        alert = known ?? new V1.AlertView();
        return known is null ? Reasons.AlertUnknown.With(("alert", $"{id}")) : null;
    }
}
