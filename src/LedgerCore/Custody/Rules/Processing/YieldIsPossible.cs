using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>No more comes out of a step than its band allows, and with what is left over no more than went in.</summary>
internal static class YieldIsPossible
{
    private const int Whole = 1000;

    public static Refusal? Check(StepAmounts amounts, V1.YieldBand band) =>
        Check(amounts, amounts.Main, band.HighPermille) ?? Check(amounts, amounts.Output, Whole);

    private static Refusal? Check(StepAmounts amounts, Int128 output, uint permille) => amounts.Compare(output, permille) <= 0
        ? null
        : Reasons.YieldAboveBand.With(("output", Text.Of(output)), ("input", Text.Of(amounts.Input)), ("permille", Text.Of(permille)));
}
