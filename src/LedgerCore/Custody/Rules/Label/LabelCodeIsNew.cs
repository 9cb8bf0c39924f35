using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A product id and lot code name one label batch for ever.</summary>
internal static class LabelCodeIsNew
{
    public static Refusal? Check(CustodyBook book, StateKey code, string product, string lotCode) => book.Pointer(code) is { } earlier
        ? Reasons.LabelCodeUsed.With(
            ("product", product), ("code", lotCode), ("statement", Text.Hex(earlier.StatementId)))
        : null;
}
