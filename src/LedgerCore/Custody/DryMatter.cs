using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Dry matter, in milligrams: a lot holds at most what went into it, whatever is done on the way (docs/rules.md, "How dry
/// matter is counted"). Everything is rounded so that the sum never grows.
/// </summary>
internal static class DryMatter
{
    private const int Whole = 1000;

    /// <summary>The most that a mass can hold: mass times high, rounded up.</summary>
    public static long MostIn(RulingCase ruled, LotRecord lot) =>
        Share(lot.MassMg, RulesInForce.DryFactor(ruled, lot.Part, lot.MassState, lot.Species).HighPermille);

    /// <summary>The least that a mass holds: mass times low, rounded up.</summary>
    public static long LeastIn(RulingCase ruled, LotRecord lot) =>
        Share(lot.MassMg, RulesInForce.DryFactor(ruled, lot.Part, lot.MassState, lot.Species).LowPermille);

    /// <summary>
    /// What goes with a mass drawn from a lot: its share, rounded down. It depends on nothing that was drawn before, so that
    /// what a step drew can be given back.
    /// </summary>
    public static long DrawnWith(LotRecord lot, long massMg) =>
        lot.MassMg == 0 ? 0 : (long)((Int128)lot.DryMg * massMg / lot.MassMg);

    /// <summary>
    /// Gives what was drawn to the lots made: first to each the least that it holds, then the rest by the room that is left
    /// in each, rounded down. Where not even the least is there for all, which only goods that keep their state may have,
    /// by mass.
    /// </summary>
    public static void Give(RulingCase ruled, IReadOnlyList<LotRecord> made, long drawnMg)
    {
        var least = made.Select(lot => LeastIn(ruled, lot)).ToArray();
        var rest = drawnMg - least.Sum();
        var weights = rest < 0
            ? made.Select(lot => lot.MassMg).ToArray()
            : [.. made.Select((lot, place) => MostIn(ruled, lot) - least[place])];
        var (given, whole) = (rest < 0 ? drawnMg : rest, Int128.Max(StepAmounts.Sum(weights), 1));
        for (var place = 0; place < made.Count; place++)
        {
            var part = (long)(Int128.Min(given, whole) * weights[place] / whole);
            made[place].DryMg = rest < 0 ? part : least[place] + part;
        }
    }

    private static long Share(long massMg, uint permille) => (long)((((Int128)massMg * permille) + Whole - 1) / Whole);
}
