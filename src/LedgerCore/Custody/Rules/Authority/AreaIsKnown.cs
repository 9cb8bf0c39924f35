using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Areas are named by the statement that described them.</summary>
internal static class AreaIsKnown
{
    public static Refusal? Check(CustodyBook book, StatementId area, out AreaRecord record)
    {
        var known = book.Area(area);
        record = known ?? new AreaRecord();
        return known is null ? Reasons.AreaUnknown.With(("area", $"{area}")) : null;
    }
}
