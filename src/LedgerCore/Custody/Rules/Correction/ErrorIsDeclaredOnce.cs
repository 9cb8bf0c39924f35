using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A statement is declared wrong once.</summary>
internal static class ErrorIsDeclaredOnce
{
    public static Refusal? Check(CustodyBook book, StatementId statement) => book.DeclaredError(statement) is { } earlier
        ? Reasons.ErrorAlreadyDeclared.With(("statement", $"{statement}"), ("declaration", Text.Hex(earlier.Id)))
        : null;
}
