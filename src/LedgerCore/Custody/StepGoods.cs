using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The goods that a step makes, before they are entered.</summary>
internal static class StepGoods
{
    public static LotRecord[] Of(RulingCase ruled, V1.Processing body, V1.ProcessingAmounts amounts, LotRecord[] inputs)
    {
        var made = new LotRecord[body.Outputs.Count];
        for (var output = 0; output < made.Length; output++)
        {
            made[output] = body.Process == V1.ProcessKind.Store
                ? Stored(ruled, body.Outputs[output], inputs[output], amounts.InputMg[output], amounts.OutputMg[output])
                : Worked(body, body.Outputs[output], inputs[0], amounts.OutputMg[output]);
            made[output].Holder = ruled.Message.Issuer;
            made[output].Unit = body.Unit;
        }

        return made;
    }

    private static LotRecord Worked(V1.Processing body, V1.ProcessingOutput output, LotRecord input, long massMg) => new()
    {
        Source = LotSource.Processing,
        Species = input.Species,
        Part = output.Part,
        MassState = output.MassState,
        MassMg = massMg,
        Product = output.Product,
        Units = output.Units,
        UnitNetMg = output.UnitNetMg,
        ByProduct = output.ByProduct || body.Process == V1.ProcessKind.Reject,
        Form = FormFollowsFromStep.Of(body, output, input),
    };

    private static LotRecord Stored(RulingCase ruled, V1.ProcessingOutput output, LotRecord input, long drawnMg, long massMg)
    {
        var lot = SameGoods.Of(ruled, input, drawnMg, massMg);
        lot.Source = LotSource.Storage;
        lot.Product = output.Product;
        return lot;
    }
}
