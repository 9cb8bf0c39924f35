namespace Traceability.LedgerCore.Statements;

internal static class ProcessingShape
{
    private const long MaximumUnits = 100_000_000;
    private const int MaximumReason = 200;

    public static Refusal? Check(V1.Processing body)
    {
        var step = StepShape.Of(body.Process, body.Inputs.Count);
        return Field.Choice("processing.process", body.Process)
            ?? Field.Count("processing.inputs", body.Inputs.Count, 1, 64)
            ?? Field.Each("processing.inputs", body.Inputs, Field.Lot)
            ?? Field.Distinct("processing.inputs", body.Inputs.Select(LotKey.Of))
            ?? Field.Count("processing.outputs", body.Outputs.Count, step.LeastOutputs, step.MostOutputs)
            ?? Field.Each("processing.outputs", body.Outputs, (field, output) => Check(field, output, body.Process))
            ?? CheckUnit(body)
            ?? (step.HasReason
                ? Field.Words("processing.reason", body.Reason, MaximumReason)
                : Field.Absent("processing.reason", body.Reason.Length != 0));
    }

    public static Refusal? Check(V1.Processing body, V1.ProcessingAmounts part) =>
        Field.Count("amounts.input_mg", part.InputMg.Count, body.Inputs.Count, body.Inputs.Count)
        ?? Field.Each("amounts.input_mg", part.InputMg, Field.Mass)
        ?? Field.Count("amounts.output_mg", part.OutputMg.Count, body.Outputs.Count, body.Outputs.Count)
        ?? Field.Each("amounts.output_mg", part.OutputMg, Field.Mass)
        ?? CheckPacks(body, part);

    private static Refusal? CheckUnit(V1.Processing body) => body.Process == V1.ProcessKind.Store
        ? Field.Id("processing.unit", body.Unit)
        : UnitShape.Optional("processing.unit", body.Unit);

    private static Refusal? Check(string field, V1.ProcessingOutput output, V1.ProcessKind process) =>
        Field.Choice($"{field}.part", output.Part)
        ?? Field.Choice($"{field}.mass_state", output.MassState)
        ?? Field.Words($"{field}.product", output.Product, 200)
        ?? Field.Absent($"{field}.by_product", output.ByProduct && !StepShape.HasByProducts(process))
        ?? (output.Form == V1.GoodsForm.Unspecified ? null : Field.Choice($"{field}.form", output.Form))
        ?? (IsPacked(output, process) ? CheckPacks(field, output) : CheckLoose(field, output));

    private static bool IsPacked(V1.ProcessingOutput output, V1.ProcessKind process) => StepShape.IsPacking(process) && !output.ByProduct;

    private static Refusal? CheckPacks(string field, V1.ProcessingOutput output) =>
        Field.Between($"{field}.units", output.Units, 1, MaximumUnits)
        ?? Field.Mass($"{field}.unit_net_mg", output.UnitNetMg);

    private static Refusal? CheckLoose(string field, V1.ProcessingOutput output) =>
        Field.Absent($"{field}.units", output.Units != 0) ?? Field.Absent($"{field}.unit_net_mg", output.UnitNetMg != 0);

    private static Refusal? CheckPacks(V1.Processing body, V1.ProcessingAmounts part)
    {
        for (var place = 0; place < body.Outputs.Count; place++)
        {
            var output = body.Outputs[place];
            var packed = (Int128)output.Units * output.UnitNetMg;
            if (IsPacked(output, body.Process) && packed != part.OutputMg[place])
            {
                return Reasons.FieldsDisagree.With(
                    ("field", $"amounts.output_mg[{place}]"),
                    ("value", Text.Of(part.OutputMg[place])),
                    ("rule", $"units times unit_net_mg is {Text.Of(packed)}"));
            }
        }

        return null;
    }
}
