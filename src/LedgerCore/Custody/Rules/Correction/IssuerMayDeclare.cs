using Google.Protobuf;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who made a statement declares it wrong, or the body that registered that party, while accredited, or the scheme owner.</summary>
internal static class IssuerMayDeclare
{
    public static Refusal? Check(RulingCase ruled, StatementId statement, ByteString maker)
    {
        if (ruled.IsBySchemeOwner || IssuerSpeaksForLot.IsIssuer(ruled, maker))
        {
            return null;
        }

        return IssuerSpeaksForLot.Registered(ruled, maker)
            ? IssuerIsAccredited.Check(ruled)
            : Reasons.ErrorNotByParty.With(("statement", $"{statement}"));
    }
}
