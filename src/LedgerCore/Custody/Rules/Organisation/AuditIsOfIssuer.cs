using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who found a non-conformity closes it, while accredited; the scheme owner may always.</summary>
internal static class AuditIsOfIssuer
{
    public static Refusal? Check(RulingCase ruled, AuditsRecord.Types.Item audit)
    {
        if (ruled.IsBySchemeOwner)
        {
            return null;
        }

        return audit.CertificationBody.Span.SequenceEqual(ruled.Issuer.Span)
            ? IssuerIsAccredited.Check(ruled, audit.Standard)
            : Reasons.AuditOfAnotherBody.With(("audit", Text.Hex(audit.Id)));
    }
}
