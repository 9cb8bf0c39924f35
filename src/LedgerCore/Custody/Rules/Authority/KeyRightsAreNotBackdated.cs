using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>What a key may do changes from now on: nothing that was signed becomes right or wrong afterwards.</summary>
internal static class KeyRightsAreNotBackdated
{
    public static Refusal? Check(RulingCase ruled, string field, long fromMs) => fromMs >= ruled.OccurredAtMs
        ? null
        : Reasons.KeyBackdated.With(
            ("field", field), ("value", Text.OfTime(fromMs)), ("when", Text.OfTime(ruled.OccurredAtMs)));
}
