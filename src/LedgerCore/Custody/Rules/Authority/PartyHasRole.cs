using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A party does what it is registered for.</summary>
internal static class PartyHasRole
{
    public static Refusal? Check(CustodyBook book, string field, StatementId party, V1.PartyRole role) => book.Party(party) switch
    {
        null => PartyIsKnown.Check(book, field, party),
        var known when known.Roles.Contains(role) => null,
        _ => Reasons.PartyLacksRole.With(("party", $"{party}"), ("role", $"{role}")),
    };
}
