using Google.Protobuf;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>An operator lets people collect, and keys sign, in its own areas.</summary>
internal static class AreasAreTheIssuers
{
    public static Refusal? Check(RulingCase ruled, IEnumerable<ByteString> areas) => areas
        .Select(area => AreaIsKnown.Check(ruled.Book, StatementId.Of(area), out var record)
            ?? (record.Area.Operator.Span.SequenceEqual(ruled.Issuer.Span)
                ? null
                : Reasons.AreaNotOfOperator.With(("area", Text.Hex(area)), ("operator", $"{ruled.Issuer}"))))
        .FirstOrDefault(refusal => refusal is not null);
}
