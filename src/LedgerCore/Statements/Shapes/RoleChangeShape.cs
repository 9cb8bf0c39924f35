namespace Traceability.LedgerCore.Statements;

internal static class RoleChangeShape
{
    public static Refusal? Check(V1.RoleChange body) =>
        Field.Id("role_change.party", body.Party)
        ?? Field.Choice("role_change.role", body.Role)
        ?? Field.Choice("role_change.standing", body.Standing)
        ?? Field.Time("role_change.effective_from_ms", body.EffectiveFromMs)
        ?? Field.Words("role_change.reason", body.Reason, 200);
}
