using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who issued a certificate looks after it while accredited; the scheme owner may always step in.</summary>
internal static class CertificateIsOfIssuer
{
    public static Refusal? Check(RulingCase ruled, CertificatesRecord.Types.Item item)
    {
        if (ruled.IsBySchemeOwner)
        {
            return null;
        }

        return item.CertificationBody.Span.SequenceEqual(ruled.Issuer.Span)
            ? IssuerIsAccredited.Check(ruled, item.Certificate.Standard)
            : Reasons.CertificateOfAnotherBody.With(("certificate", Text.Hex(item.Id)));
    }
}
