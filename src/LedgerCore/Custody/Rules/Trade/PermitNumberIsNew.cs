using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A party records a permit once; spaces and case make no other number. What others record under that number is theirs: it
/// uses up nothing of this one, and keeps nobody from recording it, but it is told.
/// </summary>
internal static class PermitNumberIsNew
{
    public static Refusal? Check(RulingCase ruled, V1.TradePermit permit) =>
        ruled.Book.Pointer(StateKey.PermitNumber(permit.Country, permit.Number, ruled.Issuer)) is { } earlier
            ? Reasons.PermitNumberUsed.With(
                ("number", Text.Quote(permit.Number)), ("country", permit.Country), ("statement", Text.Hex(earlier.StatementId)))
            : null;

    /// <summary>What is told of a number that another party recorded first.</summary>
    public static V1.Notice? NoticeOf(RulingCase ruled, V1.TradePermit permit) =>
        ruled.Book.Pointer(StateKey.PermitNumber(permit.Country, permit.Number)) is { } earlier
            ? Reasons.PermitNumberShared.NoticeOf(
                ("number", Text.Quote(permit.Number)), ("country", permit.Country), ("statement", Text.Hex(earlier.StatementId)))
            : null;
}
