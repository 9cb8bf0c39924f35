using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Gives the issuer a further key.</summary>
internal static class KeyGrantRuling
{
    private const int MaximumKeys = 1000;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.KeyGrant;
        var party = ruled.Book.Party(ruled.Issuer) ?? new PartyRecord();
        var refusal = KeyIsNew.Check(ruled.Book, body.Key)
            ?? KeyRightsAreNotBackdated.Check(ruled, "key_grant.valid_from_ms", body.ValidFromMs)
            ?? AreasAreTheIssuers.Check(ruled, body.Limits?.Areas ?? [])
            ?? RecordHasRoom.Check(party.KeyIds.Count, MaximumKeys, "keys of this party");
        if (refusal is null)
        {
            PartyRegister.AddKey(ruled, party, body.Key, body.ValidFromMs, body.ValidUntilMs, body.Limits);
        }

        return refusal;
    }
}
