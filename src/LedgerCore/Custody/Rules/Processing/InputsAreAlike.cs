using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Only goods of one species, part and state are taken together: masses of different states are never added up. Where the
/// step keeps the form, of one form too, so that a trade rule for one form is not passed by a pinch of another.
/// </summary>
internal static class InputsAreAlike
{
    public static Refusal? Check(V1.ProcessKind process, LotRecord[] inputs)
    {
        foreach (var lot in inputs)
        {
            if (Difference(process, inputs[0], lot) is { } what)
            {
                return Reasons.InputsDiffer.With(("lot", $"{LotKey.Of(lot.Id)}"), ("what", what));
            }
        }

        return null;
    }

    private static string? Difference(V1.ProcessKind process, LotRecord first, LotRecord other) => 0 switch
    {
        _ when first.Species != other.Species => "species",
        _ when first.Part != other.Part => "part",
        _ when first.MassState != other.MassState => "state",
        _ when first.Form != other.Form && FormFollowsFromStep.IsKept(process) => "form",
        _ => null,
    };
}
