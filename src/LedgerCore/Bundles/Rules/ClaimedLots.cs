using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// The lots of a chain that the claim of its last lot rests on: all, but what a formulation uses only without the claim. To the rule
/// book such a lot is uncertified wild matter, whatever it was.
/// </summary>
internal static class ClaimedLots
{
    /// <summary>The lots and who made them, in log order; those that the bundle lacks are left out, the check of the chain tells of them.</summary>
    public static IReadOnlyList<(LotKey Lot, RecordedStatement Maker)> Of(BundleCase ruled)
    {
        var found = new List<(LotKey Lot, RecordedStatement Maker)>();
        var seen = new HashSet<LotKey> { ruled.Lot };
        var waiting = new Stack<LotKey>(seen);
        while (waiting.TryPop(out var lot))
        {
            if (ruled.Find(lot.Statement) is not { } maker)
            {
                continue;
            }

            found.Add((lot, maker));
            foreach (var input in InputsOf(maker, lot).Where(seen.Add))
            {
                waiting.Push(input);
            }
        }

        return [.. found.OrderBy(one => one.Maker.Index).ThenBy(one => one.Lot.Output)];
    }

    private static IEnumerable<LotKey> InputsOf(RecordedStatement maker, LotKey lot) => maker.Statement.Message.Formulation is { } formulation
        ? formulation.Inputs.Where((_, place) => !formulation.UnclaimedInputs.Contains((uint)place)).Select(LotKey.Of)
        : StepMaker.InputsOf(maker, lot);
}
