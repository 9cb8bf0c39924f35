using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A collection slip is recorded once; it is free again when the harvest on it was declared wrong and voided.</summary>
internal static class SlipIsNew
{
    public static Refusal? Check(RulingCase ruled, string slip) =>
        ruled.Book.Pointer(StateKey.Slip(ruled.Issuer, slip)) is { } earlier && !IsVoided(ruled.Book, StatementId.Of(earlier.StatementId))
            ? Reasons.SlipAlreadyRecorded.With(("slip", Text.Quote(slip)), ("statement", Text.Hex(earlier.StatementId)))
            : null;

    private static bool IsVoided(CustodyBook book, StatementId harvest) => book.Lot(new LotKey(harvest, 0)) is { Voided: true };
}
