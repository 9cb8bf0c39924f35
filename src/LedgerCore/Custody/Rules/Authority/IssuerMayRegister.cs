using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>The scheme owner registers anybody; an accredited body registers operators, but no other body and no auditor.</summary>
internal static class IssuerMayRegister
{
    public static Refusal? Check(RulingCase ruled, V1.Party body)
    {
        if (ruled.IsBySchemeOwner)
        {
            return null;
        }

        return body.Roles.Contains(V1.PartyRole.CertificationBody) || body.Roles.Contains(V1.PartyRole.Auditor)
            ? IssuerIsSchemeOwner.Check(ruled, "registers certification bodies and auditors")
            : IssuerIsAccredited.Check(ruled);
    }
}
