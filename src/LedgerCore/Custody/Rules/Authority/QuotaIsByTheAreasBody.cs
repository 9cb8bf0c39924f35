using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The body that described an area sets its quotas.</summary>
internal static class QuotaIsByTheAreasBody
{
    public static Refusal? Check(RulingCase ruled, AreaRecord area) => area.CertificationBody.Span.SequenceEqual(ruled.Issuer.Span)
        ? null
        : Reasons.QuotaNotByAreasBody.With(("area", Text.Hex(area.Id)));
}
