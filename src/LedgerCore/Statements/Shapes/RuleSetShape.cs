namespace Traceability.LedgerCore.Statements;

internal static class RuleSetShape
{
    private const int MaximumBands = 1000;
    private const int MaximumFactors = 500;
    private const int Whole = 1000;

    public static Refusal? Check(V1.RuleSet body) =>
        Field.Words("rule_set.version", body.Version, 40)
        ?? Field.Time("rule_set.effective_from_ms", body.EffectiveFromMs)
        ?? Field.Between("rule_set.lateness_ms", body.LatenessMs, 1, Field.LatestMs)
        ?? Field.Between("rule_set.collector_day_mg", body.CollectorDayMg, 0, Field.MaximumMassMg)
        ?? Field.Count("rule_set.yield_bands", body.YieldBands.Count, 0, MaximumBands)
        ?? Field.Each("rule_set.yield_bands", body.YieldBands, Check)
        ?? Field.Distinct("rule_set.yield_bands", body.YieldBands.Select(band => (band.Process, band.Part, band.Species)))
        ?? Field.Count("rule_set.dry_factors", body.DryFactors.Count, 0, MaximumFactors)
        ?? Field.Each("rule_set.dry_factors", body.DryFactors, Check)
        ?? Field.Distinct("rule_set.dry_factors", body.DryFactors.Select(factor => (factor.Part, factor.MassState, factor.Species)))
        ?? Field.Between("rule_set.transfer_term_ms", body.TransferTermMs, 0, Field.LatestMs)
        ?? (body.LabelRules is null ? null : LabelRulesShape.Check(body.LabelRules));

    private static Refusal? Check(string field, V1.DryFactor factor) =>
        Field.Choice($"{field}.part", factor.Part)
        ?? Field.Choice($"{field}.mass_state", factor.MassState)
        ?? Field.OptionalWords($"{field}.species", factor.Species, 200)
        ?? Field.Between($"{field}.high_permille", factor.HighPermille, 1, Whole)
        ?? Field.Between($"{field}.low_permille", factor.LowPermille, 1, factor.HighPermille);

    // No step makes mass out of nothing: a band never allows more than went in.
    private static Refusal? Check(string field, V1.YieldBand band) =>
        Field.Choice($"{field}.process", band.Process)
        ?? Field.Choice($"{field}.part", band.Part)
        ?? Field.OptionalWords($"{field}.species", band.Species, 200)
        ?? Field.Between($"{field}.high_permille", band.HighPermille, 1, Whole)
        ?? Field.Between($"{field}.low_permille", band.LowPermille, 0, band.HighPermille);
}
