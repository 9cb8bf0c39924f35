using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Gives a party a role from a moment on, or ends one.</summary>
internal static class RoleChangeRuling
{
    private const int MaximumSteps = 200;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.RoleChange;
        var id = StatementId.Of(body.Party);
        var refusal = PartyIsKnown.Check(ruled.Book, "role_change.party", id);
        var party = ruled.Book.Party(id) ?? new PartyRecord();
        refusal ??= IssuerMayGiveRole.Check(ruled, party, body.Role)
            ?? HoldsFromNowOn.Check(ruled, "role_change.effective_from_ms", body.EffectiveFromMs)
            ?? RecordHasRoom.Check(party.RoleSteps.Count, MaximumSteps, "changes of this party's roles");
        if (refusal is null)
        {
            party.RoleSteps.Insert(
                party.RoleSteps.Count(earlier => earlier.EffectiveFromMs <= body.EffectiveFromMs),
                new PartyRecord.Types.RoleStep
                {
                    Id = ruled.Id.ToByteString(),
                    Role = body.Role,
                    Standing = body.Standing,
                    EffectiveFromMs = body.EffectiveFromMs,
                    LogIndex = ruled.Index,
                });
            ruled.Book.Write(StateKey.Party(id), party);
        }

        return refusal;
    }
}
