using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only drying dries, only packing finishes; every other step leaves the state as it was.</summary>
internal static class StateFollowsFromStep
{
    public static Refusal? Check(V1.Processing body, LotRecord input)
    {
        var possible = Possible(body.Process, input.MassState);
        for (var output = 0; output < body.Outputs.Count; output++)
        {
            var state = body.Outputs[output].MassState;
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
        (V1.ProcessKind.Pack, _) => [V1.MassState.Finished],
        (V1.ProcessKind.Dry, V1.MassState.Fresh or V1.MassState.SemiDry) => [V1.MassState.SemiDry, V1.MassState.Dry],
        _ => [input],
    };
}
