namespace Traceability.LedgerCore.Statements;

internal static class QuotaShape
{
    public static Refusal? Check(V1.Quota body) =>
        Field.Id("quota.area", body.Area)
        ?? Field.Words("quota.species", body.Species, 200)
        ?? Field.Choice("quota.part", body.Part)
        ?? Field.Span("quota.season", body.SeasonFromMs, body.SeasonUntilMs)
        ?? (body.Inventory.IsEmpty ? null : Field.Id("quota.inventory", body.Inventory));

    public static Refusal? Check(V1.QuotaAmount part) =>
        Field.Mass("quota.maximum_mg", part.MaximumMg)
        ?? HarvestShape.Weighed("quota.mass_state", part.MassState);
}
