using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who made a statement declares it wrong, or the body that registered that party, while accredited, or the scheme owner.</summary>
internal static class IssuerMayDeclare
{
    public static Refusal? Check(RulingCase ruled, StatementId statement, LotRecord made)
    {
        if (ruled.IsBySchemeOwner || IssuerSpeaksForLot.IsIssuer(ruled, made.Maker))
        {
            return null;
        }

        return IssuerSpeaksForLot.Registered(ruled, made.Maker)
            ? IssuerIsAccredited.Check(ruled)
            : Reasons.ErrorNotByParty.With(("statement", $"{statement}"));
    }
}
