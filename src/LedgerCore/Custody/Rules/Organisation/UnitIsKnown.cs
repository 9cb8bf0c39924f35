using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Units are named by the statement that described them.</summary>
internal static class UnitIsKnown
{
    public static Refusal? Check(CustodyBook book, StatementId unit, out UnitRecord record)
    {
        var known = book.Unit(unit);
        record = known ?? new UnitRecord();
        return known is null ? Reasons.UnitUnknown.With(("unit", $"{unit}")) : null;
    }
}
