using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Much less than expected may have gone another way.</summary>
internal static class YieldIsExpected
{
    public static V1.Notice? Check(V1.ProcessingAmounts amounts, V1.YieldBand band) => StepAmounts.Compare(amounts, band.LowPermille) >= 0
        ? null
        : Reasons.YieldBelowBand.NoticeOf(("process", $"{band.Process}"), ("permille", Text.Of(band.LowPermille)));
}
