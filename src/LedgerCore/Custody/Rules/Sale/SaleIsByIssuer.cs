using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only the seller takes a sale back.</summary>
internal static class SaleIsByIssuer
{
    public static Refusal? Check(RulingCase ruled, StatementId sale, LotRecord sent) => sent.Holder.Span.SequenceEqual(ruled.Issuer.Span)
        ? null
        : Reasons.NotTheSeller.With(("sale", $"{sale}"));
}
