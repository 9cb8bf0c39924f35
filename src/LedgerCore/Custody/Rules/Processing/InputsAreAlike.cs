using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only goods of one species, part and state are taken together: masses of different states are never added up.</summary>
internal static class InputsAreAlike
{
    public static Refusal? Check(LotRecord[] inputs)
    {
        foreach (var lot in inputs)
        {
            if (Difference(inputs[0], lot) is { } what)
            {
                return Reasons.InputsDiffer.With(("lot", $"{LotKey.Of(lot.Id)}"), ("what", what));
            }
        }

        return null;
    }

    private static string? Difference(LotRecord first, LotRecord other)
    {
        if (first.Species != other.Species)
        {
            return "species";
        }

        return first.Part != other.Part ? "part" : first.MassState != other.MassState ? "state" : null;
    }
}
