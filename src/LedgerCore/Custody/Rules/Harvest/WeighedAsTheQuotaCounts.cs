using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Masses of different states are never added up.</summary>
internal static class WeighedAsTheQuotaCounts
{
    public static V1.Notice? Check(QuotasRecord.Types.Item? season, V1.HarvestMeasures measures) =>
        season is null || season.Amount.MassState == measures.MassState
            ? null
            : Reasons.MassStateNotOfQuota.NoticeOf(("state", $"{measures.MassState}"), ("expected", $"{season.Amount.MassState}"));
}
