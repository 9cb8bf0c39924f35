using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only the buyer confirms or rejects.</summary>
internal static class SaleIsToIssuer
{
    public static Refusal? Check(RulingCase ruled, StatementId sale, LotRecord sent) => sent.Recipient.Span.SequenceEqual(ruled.Issuer.Span)
        ? null
        : Reasons.NotTheBuyer.With(("sale", $"{sale}"));
}
