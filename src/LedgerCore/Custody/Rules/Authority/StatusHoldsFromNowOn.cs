using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A status holds from when it was decided at the earliest: what was certified before stays certified.</summary>
internal static class StatusHoldsFromNowOn
{
    public static Refusal? Check(RulingCase ruled, V1.CertificateStatus body) => body.EffectiveFromMs >= ruled.OccurredAtMs
        ? null
        : Reasons.StatusReachesBack.With(
            ("from", Text.OfTime(body.EffectiveFromMs)), ("when", Text.OfTime(ruled.OccurredAtMs)));
}
