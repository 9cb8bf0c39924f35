using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The seller holds the fund that a premium is paid into.</summary>
internal static class PremiumIsBySeller
{
    public static Refusal? Check(RulingCase ruled, StatementId sale, LotRecord sent) => sent.Holder.Span.SequenceEqual(ruled.Issuer.Span)
        ? null
        : Reasons.PremiumNotBySeller.With(("sale", $"{sale}"));
}
