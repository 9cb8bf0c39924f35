using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only the operator of an area harvests in it.</summary>
internal static class IssuerOperatesArea
{
    public static Refusal? Check(RulingCase ruled, AreaRecord area) => area.Area.Operator.Span.SequenceEqual(ruled.Issuer.Span)
        ? null
        : Reasons.IssuerNotAreaOperator.With(("area", Text.Hex(area.Id)));
}
