using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Genesis comes first.</summary>
internal static class LedgerHasBegun
{
    public static Refusal? Check(RulingCase ruled) => ruled.Book.Ledger() is null ? Reasons.LedgerEmpty.With() : null;
}
