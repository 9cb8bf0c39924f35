using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Registers a party.</summary>
internal static class PartyRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Party;
        var refusal = IssuerMayRegister.Check(ruled, body) ?? KeyIsNew.Check(ruled.Book, body.Key);
        if (refusal is null)
        {
            var party = new PartyRecord
            {
                Id = ruled.Id.ToByteString(),
                Name = body.Name,
                Country = body.Country,
                Roles = { body.Roles },
                Registrar = ruled.Message.Issuer,
            };
            PartyRegister.Enter(ruled, party, body.Key);
        }

        return refusal;
    }
}
