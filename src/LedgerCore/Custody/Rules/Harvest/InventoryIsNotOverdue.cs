using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A quota holds only as long as the inventory that it rests on.</summary>
internal static class InventoryIsNotOverdue
{
    public static V1.Notice? Check(RulingCase ruled, QuotasRecord.Types.Item? season) =>
        season is null or { InventoryDueMs: 0 } || ruled.OccurredAtMs < season.InventoryDueMs
            ? null
            : Reasons.InventoryOverdue.NoticeOf(
                ("inventory", Text.Hex(season.Quota.Inventory)), ("due", Text.OfTime(season.InventoryDueMs)));
}
