using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Custody;

/// <summary>What holds for every statement.</summary>
internal static class GeneralRuling
{
    public static Refusal? Rule(RulingCase ruled) =>
        HappenedByNow.Check(ruled)
        ?? SeenIsInTheLog.Check(ruled)
        ?? SeenIsOfThisLog.Check(ruled)
        ?? (ruled.Message.BodyCase == Body.Genesis ? LedgerBeginsOnce.Check(ruled) : RuleIssuer(ruled));

    private static Refusal? RuleIssuer(RulingCase ruled) =>
        LedgerHasBegun.Check(ruled)
        ?? IssuerIsKnown.Check(ruled)
        ?? SignersAreKnown.Check(ruled)
        ?? FirstSignerSpeaksForIssuer.Check(ruled)
        ?? KeysAreInForce.Check(ruled)
        ?? KeysOutlastSeen.Check(ruled)
        ?? KeysStayWithinTheirLimits.Check(ruled);
}
