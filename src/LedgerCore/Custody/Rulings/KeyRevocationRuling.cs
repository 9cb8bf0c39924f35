using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Ends a key.</summary>
internal static class KeyRevocationRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.KeyRevocation;
        var refusal = RevokedKeyIsKnown.Check(ruled.Book, body, out var id, out var key)
            ?? IssuerMayEndKey.Check(ruled, id, key)
            ?? KeyRightsAreNotBackdated.Check(ruled, "key_revocation.revoked_from_ms", body.RevokedFromMs)
            ?? KeyEndsSooner.Check(id, key, body.RevokedFromMs)
            ?? SchemeOwnerKeepsKey.Check(ruled, id, key, body.RevokedFromMs);
        if (refusal is null)
        {
            key.ValidUntilMs = body.RevokedFromMs;
            key.EndedByIndex = ruled.Index;
            key.EndedRecordedAtMs = ruled.RecordedAtMs;
            ruled.Book.Write(StateKey.Key(id), key);
        }

        return refusal;
    }
}
