using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Nobody declares what is still to be sold.</summary>
internal static class YearHasBegun
{
    public static Refusal? Check(RulingCase ruled, uint year) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ruled.OccurredAtMs).Year >= year
            ? null
            : Reasons.YearNotBegun.With(("year", Text.Of(year)));
}
