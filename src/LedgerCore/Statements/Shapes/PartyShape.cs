namespace Traceability.LedgerCore.Statements;

internal static class PartyShape
{
    public static Refusal? Check(V1.Party body) =>
        Field.Words("party.name", body.Name, 200)
        ?? Field.Country("party.country", body.Country)
        ?? Field.Count("party.roles", body.Roles.Count, 1, 6)
        ?? Field.Each("party.roles", body.Roles, Field.Choice)
        ?? Field.Distinct("party.roles", body.Roles)
        ?? KeyShape.Introduction("party.key", body.Key);
}
