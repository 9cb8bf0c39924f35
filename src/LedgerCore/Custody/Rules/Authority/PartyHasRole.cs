using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A party has the role at the moment of the statement.</summary>
internal static class PartyHasRole
{
    public static Refusal? Check(RulingCase ruled, string field, StatementId party, V1.PartyRole role) => ruled.Book.Party(party) switch
    {
        null => PartyIsKnown.Check(ruled.Book, field, party),
        var known when RoleHistory.Holds(known, role, ruled.OccurredAtMs) => null,
        _ => Reasons.PartyLacksRole.With(("party", $"{party}"), ("role", $"{role}"), ("when", Text.OfTime(ruled.OccurredAtMs))),
    };
}
