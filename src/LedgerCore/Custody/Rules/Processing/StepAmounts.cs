namespace Traceability.LedgerCore.Custody;

/// <summary>What went into a step and what came out.</summary>
internal static class StepAmounts
{
    private const int Whole = 1000;

    public static Int128 Sum(IEnumerable<long> amounts) => amounts.Aggregate(Int128.Zero, (sum, amount) => sum + amount);

    /// <summary>The sign of output·1000 − input·permille.</summary>
    public static int Compare(V1.ProcessingAmounts amounts, uint permille) =>
        (Sum(amounts.OutputMg) * Whole).CompareTo(Sum(amounts.InputMg) * permille);
}
