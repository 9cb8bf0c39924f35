using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Much less than expected may have gone another way. What is taken out of trade is expected to bring nothing.</summary>
internal static class YieldIsExpected
{
    public static V1.Notice? Check(V1.ProcessKind process, StepAmounts amounts, V1.YieldBand band) =>
        StepShape.Of(process, 1).HasReason || amounts.Compare(amounts.Accounted(process), band.LowPermille) >= 0
            ? null
            : Reasons.YieldBelowBand.NoticeOf(("process", $"{band.Process}"), ("permille", Text.Of(band.LowPermille)));
}
