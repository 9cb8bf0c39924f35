using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Only drying dries, only packing finishes, only distilling makes oil, only extracting makes extract; every other step, and
/// what is left over, keeps the state as it was.
/// </summary>
internal static class StateFollowsFromStep
{
    public static Refusal? Check(V1.Processing body, LotRecord input)
    {
        for (var output = 0; output < body.Outputs.Count; output++)
        {
            var (made, state) = (body.Outputs[output], body.Outputs[output].MassState);
            var possible = made.ByProduct ? [input.MassState] : Possible(body.Process, input.MassState);
            if (!possible.Contains(state))
            {
                return Reasons.StateNotOfStep.With(
                    ("output", Text.Of(output)),
                    ("state", $"{state}"),
                    ("process", $"{body.Process}"),
                    ("input", $"{input.MassState}"),
                    ("expected", string.Join(" or ", possible)));
            }
        }

        return null;
    }

    private static V1.MassState[] Possible(V1.ProcessKind process, V1.MassState input) => (process, input) switch
    {
        (V1.ProcessKind.Pack or V1.ProcessKind.RePack, _) => [V1.MassState.Finished],
        (V1.ProcessKind.Distil, _) => [V1.MassState.Oil],
        (V1.ProcessKind.Extract, _) => [V1.MassState.Extract],
        (V1.ProcessKind.Dry, V1.MassState.Fresh or V1.MassState.SemiDry) => [V1.MassState.SemiDry, V1.MassState.Dry],
        _ => [input],
    };
}
