namespace Traceability.LedgerCore.Custody;

/// <summary>What went into a step and what came out, milligrams.</summary>
/// <param name="Input">Drawn, together.</param>
/// <param name="Main">What came out and is not left over.</param>
/// <param name="Output">Everything that came out.</param>
internal sealed record StepAmounts(Int128 Input, Int128 Main, Int128 Output)
{
    private const int Whole = 1000;

    public static StepAmounts Of(V1.Processing body, V1.ProcessingAmounts amounts) => new(
        Sum(amounts.InputMg), Sum(amounts.OutputMg.Where((_, output) => !body.Outputs[output].ByProduct)), Sum(amounts.OutputMg));

    public static Int128 Sum(IEnumerable<long> amounts) => amounts.Aggregate(Int128.Zero, (sum, amount) => sum + amount);

    /// <summary>The sign of output·1000 − input·permille.</summary>
    public int Compare(Int128 output, uint permille) => (output * Whole).CompareTo(Input * permille);

    /// <summary>
    /// What is held against the least that is expected: everything that came out, for what is left over is accounted for too.
    /// Of oil and extract only these: spent herb would hide any shortage of them.
    /// </summary>
    public Int128 Accounted(V1.ProcessKind process) => process is V1.ProcessKind.Distil or V1.ProcessKind.Extract ? Main : Output;
}
