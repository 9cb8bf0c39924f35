using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>There is one genesis.</summary>
internal static class LedgerBeginsOnce
{
    public static Refusal? Check(RulingCase ruled) => ruled.Book.Ledger() is { } ledger
        ? Reasons.LedgerAlreadyBegun.With(("scheme", Text.Quote(ledger.Scheme)))
        : null;
}
