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

        return IssuerMayGiveRole.CheckRole(ruled, body.Roles) ?? IssuerIsAccredited.Check(ruled);
    }
}
