namespace Traceability.LedgerCore.Statements;

internal static class ResourceInventoryShape
{
    private const int Whole = 1000;

    public static Refusal? Check(V1.ResourceInventory body, long occurredAtMs) =>
        Field.Id("resource_inventory.area", body.Area)
        ?? Field.Words("resource_inventory.species", body.Species, 200)
        ?? Field.Choice("resource_inventory.part", body.Part)
        ?? Field.Words("resource_inventory.method", body.Method, 200)
        ?? Field.Words("resource_inventory.assessor", body.Assessor, 200)
        ?? Field.Between("resource_inventory.assessed_at_ms", body.AssessedAtMs, 1, occurredAtMs)
        ?? Field.Between("resource_inventory.reassessment_due_ms", body.ReassessmentDueMs, body.AssessedAtMs + 1, Field.LatestMs);

    public static Refusal? Check(V1.InventoryAmounts part) =>
        Field.Mass("inventory.stock_mg", part.StockMg)
        ?? Field.Between("inventory.sustainable_yield_mg", part.SustainableYieldMg, 1, part.StockMg)
        ?? Field.Between("inventory.allowed_permille", part.AllowedPermille, 1, Whole)
        ?? HarvestShape.Weighed("inventory.mass_state", part.MassState);
}
