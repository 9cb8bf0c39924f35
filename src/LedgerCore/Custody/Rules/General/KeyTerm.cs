using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>How long a key lasts.</summary>
internal static class KeyTerm
{
    public static bool IsInForce(KeyRecord key, long momentMs) => key.ValidFromMs <= momentMs && !HasEnded(key, momentMs);

    public static bool HasEnded(KeyRecord key, long momentMs) => key.ValidUntilMs != 0 && momentMs >= key.ValidUntilMs;

    /// <summary>
    /// Whether it was taken away: a revocation that held as soon as it was recorded. An end that was known before it came (in the
    /// grant, or in a revocation recorded ahead) is a rotation.
    /// </summary>
    public static bool WasTakenAway(KeyRecord key) => key.EndedByIndex != 0 && key.ValidUntilMs <= key.EndedRecordedAtMs;
}
