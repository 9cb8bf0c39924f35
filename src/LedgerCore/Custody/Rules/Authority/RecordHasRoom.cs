using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>No record grows without end: every later ruling has to read it.</summary>
internal static class RecordHasRoom
{
    public static Refusal? Check(int count, int maximum, string what) => count < maximum
        ? null
        : Reasons.RecordFull.With(("limit", Text.Of(maximum)), ("what", what));
}
