using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>From the label or lot back to every harvest no ancestor is missing, and each step was made by who held its inputs.</summary>
internal static class ChainIsComplete
{
    public static string? FaultIn(BundleCase ruled) => FaultInLabel(ruled) ?? FaultInAncestry(ruled);

    public static string Shown(BundleCase ruled)
    {
        var harvests = ruled.Chain.Count(entry => entry.Statement.Message.Harvest is not null);
        return $"The chain is complete: {ruled.Chain.Count} steps back to {harvests} {(harvests == 1 ? "harvest" : "harvests")}, each by the party that held the goods.";
    }

    private static string? FaultInLabel(BundleCase ruled)
    {
        if (ruled.Bundle.LabelBatch.IsEmpty)
        {
            return null;
        }

        if (ruled.LabelBatch is not { } batch)
        {
            return "The label batch is missing from the bundle.";
        }

        ruled.Chain.Add(batch);
        return LotKey.TryFrom(batch.Statement.Message.LabelBatch.Lot, out var lot) && lot == ruled.Lot
            ? StepMaker.FaultInUse(ruled, batch, lot)
            : "The label batch is for another lot than the bundle names.";
    }

    private static string? FaultInAncestry(BundleCase ruled)
    {
        var seen = new HashSet<LotKey> { ruled.Lot };
        var waiting = new Stack<LotKey>(seen);
        var steps = new HashSet<StatementId>();
        while (waiting.TryPop(out var lot))
        {
            if (ruled.Find(lot.Statement) is not { } maker)
            {
                return $"The statement that made lot {lot} is missing from the bundle.";
            }

            if (StepMaker.FaultInOutput(maker, lot) is { } fault)
            {
                return fault;
            }

            if (steps.Add(maker.Statement.Id))
            {
                ruled.Chain.Add(maker);
            }

            foreach (var input in StepMaker.InputsOf(maker, lot).Where(input => !seen.Contains(input)))
            {
                if (StepMaker.FaultInUse(ruled, maker, input) is { } misuse)
                {
                    return misuse;
                }

                seen.Add(input);
                waiting.Push(input);
            }
        }

        ruled.Chain.Sort((a, b) => a.Index.CompareTo(b.Index));
        return GoodsStayTheSame.FaultIn(ruled);
    }
}
