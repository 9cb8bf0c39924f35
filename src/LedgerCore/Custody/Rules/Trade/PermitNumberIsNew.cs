using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A permit is recorded once, whoever says it is theirs; spaces and case make no other number.</summary>
internal static class PermitNumberIsNew
{
    public static Refusal? Check(RulingCase ruled, V1.TradePermit permit) =>
        ruled.Book.Pointer(StateKey.PermitNumber(permit.Country, permit.Number)) is { } earlier
            ? Reasons.PermitNumberUsed.With(
                ("number", Text.Quote(permit.Number)), ("country", permit.Country), ("statement", Text.Hex(earlier.StatementId)))
            : null;
}
