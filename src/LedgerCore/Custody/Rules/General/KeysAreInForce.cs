using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Every signer's key was in force when it happened (DESIGN §4: rights are judged at occurred_at).</summary>
internal static class KeysAreInForce
{
    public static Refusal? Check(RulingCase ruled)
    {
        foreach (var signer in ruled.Statement.Signers)
        {
            if (ruled.Book.Key(signer) is not { } key || !IsInForce(key, ruled.OccurredAtMs))
            {
                return Reasons.KeyNotInForce.With(("key", $"{signer}"), ("when", Text.OfTime(ruled.OccurredAtMs)));
            }
        }

        return null;
    }

    private static bool IsInForce(KeyRecord key, long moment) =>
        key.ValidFromMs <= moment && (key.ValidUntilMs == 0 || moment < key.ValidUntilMs);
}
