using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Oil, hydrosol and spent herb come from the same plants: only one of them carries the claim, or it would be carried twice.
/// </summary>
internal static class OneOutputIsTheMainOne
{
    public static Refusal? Check(V1.Processing body)
    {
        var count = body.Outputs.Count(output => !output.ByProduct);
        return count <= 1 || body.Process is not (V1.ProcessKind.Distil or V1.ProcessKind.Extract)
            ? null
            : Reasons.MainOutputRepeated.With(("process", $"{body.Process}"), ("count", Text.Of(count)));
    }
}
