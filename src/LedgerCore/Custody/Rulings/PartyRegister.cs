using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Enters parties and their keys.</summary>
internal static class PartyRegister
{
    /// <summary>A new party with its first key, in force from when it was registered.</summary>
    public static void Enter(RulingCase ruled, PartyRecord party, V1.KeyIntroduction key)
    {
        party.RegisteredFromMs = ruled.OccurredAtMs;
        ruled.Book.Write(StateKey.Party(ruled.Id), party);
        AddKey(ruled, party, key, ruled.OccurredAtMs, untilMs: 0);
    }

    public static void AddKey(
        RulingCase ruled, PartyRecord party, V1.KeyIntroduction introduced, long fromMs, long untilMs, V1.KeyLimits? limits = null)
    {
        var id = Keys.KeyId.Of(introduced.PublicKey.Span);
        ruled.Book.Write(StateKey.Key(id), new KeyRecord
        {
            PublicKey = introduced.PublicKey,
            Party = party.Id,
            ValidFromMs = fromMs,
            ValidUntilMs = untilMs,
            LogIndex = ruled.Index,
            Limits = limits,
        });
        party.KeyIds.Add(Google.Protobuf.ByteString.CopyFrom(id.Span));
        ruled.Book.Write(StateKey.Party(StatementId.Of(party.Id)), party);
    }
}
