using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>Records an inventory. Its id is the draft's.</summary>
    public Draft Inventory(InventoryDetails inventory, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return Write(
            occurredAt,
            $"inventory of {inventory.Species}",
            statement => statement.ResourceInventory = new ResourceInventory
            {
                Area = inventory.Area.ToByteString(),
                Species = inventory.Species,
                Part = inventory.Part,
                Method = inventory.Method,
                Assessor = inventory.Assessor,
                AssessedAtMs = inventory.AssessedAt.ToUnixTimeMilliseconds(),
                ReassessmentDueMs = inventory.ReassessmentDue.ToUnixTimeMilliseconds(),
            },
            Fresh().Restricted("inventory", inventory.Amounts));
    }

    /// <summary>Approves a collector.</summary>
    public Draft CollectorApproval(CollectorDetails collector, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(collector);
        return Write(occurredAt, $"collector {collector.Collector}", statement => statement.CollectorApproval = new CollectorApproval
        {
            Collector = collector.Collector,
            Areas = { collector.Areas.Select(area => area.ToByteString()) },
            TrainedAtMs = collector.TrainedAt?.ToUnixTimeMilliseconds() ?? 0,
            ValidFromMs = collector.ValidFrom.ToUnixTimeMilliseconds(),
            ValidUntilMs = collector.ValidUntil.ToUnixTimeMilliseconds(),
        });
    }

    /// <summary>Ends the approval of a collector.</summary>
    /// <param name="collector">Pseudonymous id.</param>
    /// <param name="reason">Why, public, no personal data; 1 to 200 bytes.</param>
    /// <param name="effectiveFrom">Null: from the moment of the statement; never before it.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft CollectorRemoval(
        string collector, string reason, DateTimeOffset? effectiveFrom = null, DateTimeOffset? occurredAt = null) =>
        Write(occurredAt, $"end of collector {collector}", statement => statement.CollectorRemoval = new CollectorRemoval
        {
            Collector = collector,
            EffectiveFromMs = effectiveFrom?.ToUnixTimeMilliseconds() ?? statement.OccurredAtMs,
            Reason = reason,
        });
}
