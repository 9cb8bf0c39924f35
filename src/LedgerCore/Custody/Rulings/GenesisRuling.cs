using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Begins the ledger: names the scheme and makes its owner the first party.</summary>
internal static class GenesisRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Genesis;
        ruled.Book.Write(StateKey.Ledger, new LedgerRecord
        {
            Origin = ruled.Message.Origin,
            Scheme = body.Scheme,
            SchemeOwner = ruled.Id.ToByteString(),
            Predecessor = body.Predecessor,
        });
        PartyRegister.Enter(ruled, new PartyRecord { Id = ruled.Id.ToByteString(), Name = body.SchemeOwner }, body.Key);
        return null;
    }
}
