using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>No more comes out of a step than its band allows.</summary>
internal static class YieldIsPossible
{
    public static Refusal? Check(V1.ProcessingAmounts amounts, V1.YieldBand band) => StepAmounts.Compare(amounts, band.HighPermille) <= 0
        ? null
        : Reasons.YieldAboveBand.With(
            ("output", Text.Of(StepAmounts.Sum(amounts.OutputMg))),
            ("input", Text.Of(StepAmounts.Sum(amounts.InputMg))),
            ("permille", Text.Of(band.HighPermille)));
}
