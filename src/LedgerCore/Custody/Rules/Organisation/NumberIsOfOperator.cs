using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A body gives one number to one operator, renewals included: people know a certificate by its number (fraud pattern 7).</summary>
internal static class NumberIsOfOperator
{
    public static Refusal? Check(RulingCase ruled, V1.Certificate body) =>
        ruled.Book.Pointer(StateKey.CertificateNumber(ruled.Issuer, body.Number)) is { } other
        && !other.StatementId.Span.SequenceEqual(body.Operator.Span)
            ? Reasons.CertificateNumberUsed.With(("number", Text.Quote(body.Number)), ("operator", Text.Hex(other.StatementId)))
            : null;
}
