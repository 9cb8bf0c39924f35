using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Roots become powder by grinding and in no other way: rules of trade ask for the form.</summary>
internal static class FormFollowsFromStep
{
    private static readonly V1.GoodsForm[] Cuts =
    [
        V1.GoodsForm.Cut, V1.GoodsForm.Log, V1.GoodsForm.SawnWood, V1.GoodsForm.Veneer, V1.GoodsForm.Plywood, V1.GoodsForm.Chips,
    ];

    public static Refusal? Check(V1.Processing body, LotRecord input)
    {
        for (var output = 0; output < body.Outputs.Count; output++)
        {
            var (made, form) = (body.Outputs[output], body.Outputs[output].Form);
            var possible = Possible(body.Process, made, input);
            if (form != V1.GoodsForm.Unspecified && !possible.Contains(form))
            {
                return Reasons.FormNotOfStep.With(
                    ("output", Text.Of(output)),
                    ("form", $"{form}"),
                    ("process", $"{body.Process}"),
                    ("input", $"{input.Form}"),
                    ("expected", string.Join(" or ", possible)));
            }
        }

        return null;
    }

    /// <summary>What was said, else what the step makes of the inputs.</summary>
    public static V1.GoodsForm Of(V1.Processing body, V1.ProcessingOutput made, LotRecord input) =>
        made.Form == V1.GoodsForm.Unspecified ? Possible(body.Process, made, input)[0] : made.Form;

    /// <summary>Whether what comes out is of the form that went in, so that inputs of several forms do not go together.</summary>
    public static bool IsKept(V1.ProcessKind process) => process
        is V1.ProcessKind.Wash or V1.ProcessKind.Dry or V1.ProcessKind.Sort or V1.ProcessKind.Sieve or V1.ProcessKind.Blend
        or V1.ProcessKind.Reject;

    private static V1.GoodsForm[] Possible(V1.ProcessKind process, V1.ProcessingOutput made, LotRecord input) => (process, made.ByProduct) switch
    {
        (_, true) => [input.Form, V1.GoodsForm.Cut, V1.GoodsForm.Chips, V1.GoodsForm.Powder],
        (V1.ProcessKind.Cut, _) => Cuts,
        (V1.ProcessKind.Powder, _) => [V1.GoodsForm.Powder],
        (V1.ProcessKind.Distil, _) => [V1.GoodsForm.Oil],
        (V1.ProcessKind.Extract, _) => [V1.GoodsForm.Extract],
        (V1.ProcessKind.Pack or V1.ProcessKind.RePack, _) => [V1.GoodsForm.Finished],
        _ => [input.Form],
    };
}
