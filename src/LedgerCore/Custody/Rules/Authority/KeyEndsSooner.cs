using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A revocation never makes a key last longer.</summary>
internal static class KeyEndsSooner
{
    public static Refusal? Check(Keys.KeyId id, KeyRecord key, long fromMs) => key.ValidUntilMs == 0 || fromMs < key.ValidUntilMs
        ? null
        : Reasons.KeyEndsAlready.With(("key", $"{id}"), ("when", Text.OfTime(key.ValidUntilMs)));
}
