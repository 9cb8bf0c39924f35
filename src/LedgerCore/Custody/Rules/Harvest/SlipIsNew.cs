using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A collection slip is recorded once.</summary>
internal static class SlipIsNew
{
    public static Refusal? Check(RulingCase ruled, string slip) => ruled.Book.Pointer(StateKey.Slip(ruled.Issuer, slip)) is { } earlier
        ? Reasons.SlipAlreadyRecorded.With(("slip", Text.Quote(slip)), ("statement", Text.Hex(earlier.StatementId)))
        : null;
}
