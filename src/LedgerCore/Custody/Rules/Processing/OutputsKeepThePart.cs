using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Leaves do not become roots.</summary>
internal static class OutputsKeepThePart
{
    public static Refusal? Check(V1.Processing body, LotRecord input)
    {
        for (var output = 0; output < body.Outputs.Count; output++)
        {
            if (body.Outputs[output].Part != input.Part)
            {
                return Reasons.PartChanged.With(
                    ("output", Text.Of(output)), ("part", $"{body.Outputs[output].Part}"), ("expected", $"{input.Part}"));
            }
        }

        return null;
    }
}
