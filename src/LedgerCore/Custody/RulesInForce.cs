namespace Traceability.LedgerCore.Custody;

/// <summary>The dated rules at a moment; before the first rule set, or without a band, the defaults.</summary>
internal static class RulesInForce
{
    internal const long DefaultLatenessMs = 30L * 24 * 60 * 60 * 1000;
    private const uint Whole = 1000;

    public static long LatenessMs(RulingCase ruled) => At(ruled)?.LatenessMs ?? DefaultLatenessMs;

    /// <summary>The label rules; null when there are none.</summary>
    public static V1.LabelRules? Labels(RulingCase ruled) => At(ruled)?.LabelRules;

    public static bool CollectorsAreRequired(RulingCase ruled) => At(ruled)?.CollectorsRequired ?? false;

    /// <summary>What one collector brings in a day at most without a flag, milligrams; 0 when the rules do not say.</summary>
    public static long CollectorDayMg(RulingCase ruled) => At(ruled)?.CollectorDayMg ?? 0;

    /// <summary>The band of the species, else of every species, else: no more than went in.</summary>
    public static V1.YieldBand Band(RulingCase ruled, V1.ProcessKind process, V1.PlantPart part, string species)
    {
        V1.YieldBand? ofEvery = null;
        foreach (var band in At(ruled)?.YieldBands ?? [])
        {
            if (band.Process == process && band.Part == part)
            {
                if (band.Species == species)
                {
                    return band;
                }

                ofEvery ??= band.Species.Length == 0 ? band : null;
            }
        }

        return ofEvery ?? new V1.YieldBand { Process = process, Part = part, HighPermille = Whole };
    }

    /// <summary>Days that an area is untreated before an organic claim; 0 for no such rule.</summary>
    public static uint OrganicUntreatedDays(RulingCase ruled) => At(ruled)?.OrganicUntreatedDays ?? 0;

    /// <summary>How much of a mass is dry matter: the line of the species, else of every species, else anything up to all.</summary>
    public static V1.DryFactor DryFactor(RulingCase ruled, V1.PlantPart part, V1.MassState state, string species)
    {
        V1.DryFactor? ofEvery = null;
        foreach (var factor in At(ruled)?.DryFactors ?? [])
        {
            if (factor.Part == part && factor.MassState == state)
            {
                if (factor.Species == species)
                {
                    return factor;
                }

                ofEvery ??= factor.Species.Length == 0 ? factor : null;
            }
        }

        return ofEvery ?? new V1.DryFactor { HighPermille = Whole };
    }

    /// <summary>After which a sale that was not confirmed may be taken back; 0 means never.</summary>
    public static long TransferTermMs(RulingCase ruled) => At(ruled)?.TransferTermMs ?? 0;

    private static V1.RuleSet? At(RulingCase ruled) =>
        ruled.Book.RuleSets().Items.LastOrDefault(rules => rules.EffectiveFromMs <= ruled.RulesAtMs);
}
