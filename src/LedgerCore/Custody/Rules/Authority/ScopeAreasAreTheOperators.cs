using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A certificate covers areas of its own operator.</summary>
internal static class ScopeAreasAreTheOperators
{
    public static Refusal? Check(CustodyBook book, V1.Certificate body) => body.Scope
        .Where(line => !line.Area.IsEmpty)
        .Select(line => Check(book, StatementId.Of(line.Area), body))
        .FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(CustodyBook book, StatementId area, V1.Certificate body) =>
        AreaIsKnown.Check(book, area, out var record)
        ?? (record.Area.Operator.Equals(body.Operator)
            ? null
            : Reasons.AreaNotOfOperator.With(("area", $"{area}"), ("operator", Text.Hex(body.Operator))));
}
