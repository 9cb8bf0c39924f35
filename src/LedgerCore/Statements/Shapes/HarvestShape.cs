namespace Traceability.LedgerCore.Statements;

internal static class HarvestShape
{
    private const int MaximumAccuracyCm = 1_000_000;

    private static readonly V1.MassState[] Weighable = [V1.MassState.Fresh, V1.MassState.SemiDry, V1.MassState.Dry];

    public static Refusal? Check(V1.Harvest body) =>
        Field.Id("harvest.area", body.Area)
        ?? Field.Words("harvest.species", body.Species, 200)
        ?? Field.Choice("harvest.part", body.Part)
        ?? Field.Words("harvest.collector", body.Collector, 64)
        ?? Field.Words("harvest.slip", body.Slip, 64)
        ?? UnitShape.Optional("harvest.unit", body.Unit);

    public static Refusal? Check(V1.HarvestMeasures part) =>
        Field.Mass("measures.mass_mg", part.MassMg)
        ?? Weighed("measures.mass_state", part.MassState)
        ?? Field.Present("measures.position", part.Position)
        ?? RingShape.Check("measures.position", part.Position)
        ?? Field.Between("measures.accuracy_cm", part.AccuracyCm, 0, MaximumAccuracyCm);

    public static Refusal? Weighed(string field, V1.MassState state) =>
        Weighable.Contains(state) ? null : Field.NotOneOf(field, state, Weighable);
}
