namespace Traceability.LedgerCore.Statements;

/// <summary>What a step of each kind has: outputs, packs, a reason (custody.proto).</summary>
/// <param name="LeastOutputs">Fewest outputs.</param>
/// <param name="MostOutputs">Most outputs.</param>
/// <param name="HasReason">Whether it says why; otherwise it must not.</param>
internal sealed record StepShape(int LeastOutputs, int MostOutputs, bool HasReason)
{
    private const int MaximumOutputs = 16;

    /// <param name="inputs">How many lots it draws on.</param>
    public static StepShape Of(V1.ProcessKind process, int inputs) => process switch
    {
        V1.ProcessKind.Sample or V1.ProcessKind.Destroy or V1.ProcessKind.Loss => new(0, 0, true),
        V1.ProcessKind.Reject => new(0, 1, true),
        V1.ProcessKind.Store => new(inputs, inputs, false),
        _ => new(1, MaximumOutputs, false),
    };

    /// <summary>Whether its main outputs are packs.</summary>
    public static bool IsPacking(V1.ProcessKind process) => process is V1.ProcessKind.Pack or V1.ProcessKind.RePack;

    /// <summary>Whether something may be left over.</summary>
    public static bool HasByProducts(V1.ProcessKind process) => process is not (V1.ProcessKind.Store or V1.ProcessKind.RePack);
}
