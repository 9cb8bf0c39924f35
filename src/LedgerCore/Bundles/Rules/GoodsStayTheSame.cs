using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// What goes in is what comes out: one species and one part all the way, until a formulation blends what differs.
/// </summary>
internal static class GoodsStayTheSame
{
    /// <summary>Goes through the chain in log order, so that every input is known before it is used.</summary>
    public static string? FaultIn(BundleCase ruled)
    {
        var goods = new Dictionary<StatementId, (string Species, V1.PlantPart Part)>();
        foreach (var step in ruled.Chain)
        {
            var message = step.Statement.Message;
            var inputs = message.BodyCase == Body.LabelBatch ? [LotKey.Of(message.LabelBatch.Lot)] : StepMaker.InputsOf(step);

            // Of a STORE the lots that were moved beside this one are not in the chain.
            var kinds = inputs.Where(input => goods.ContainsKey(input.Statement)).Select(input => goods[input.Statement]).Distinct().ToList();
            if (message.BodyCase == Body.Harvest)
            {
                kinds.Add((message.Harvest.Species, message.Harvest.Part));
            }

            if (message.BodyCase == Body.Formulation)
            {
                goods[step.Statement.Id] = Blend(kinds);
                continue;
            }

            if (kinds.Count != 1 || message.Processing?.Outputs.Any(output => output.Part != kinds[0].Part) == true)
            {
                return $"Entry {step.Index} puts different plants or parts into one, or makes one of another.";
            }

            goods[step.Statement.Id] = kinds[0];
        }

        return null;
    }

    // What a blend has in common; a later step sees one kind of goods again.
    private static (string Species, V1.PlantPart Part) Blend(List<(string Species, V1.PlantPart Part)> kinds) => (
        kinds.All(kind => kind.Species == kinds[0].Species) ? kinds[0].Species : "",
        kinds.All(kind => kind.Part == kinds[0].Part) ? kinds[0].Part : V1.PlantPart.Unspecified);
}
