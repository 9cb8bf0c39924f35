namespace Traceability.LedgerCore.Statements;

internal static class CollectorShape
{
    private const int MaximumAreas = 64;

    public static Refusal? Check(V1.CollectorApproval body) =>
        Field.Words("collector_approval.collector", body.Collector, 64)
        ?? Field.Count("collector_approval.areas", body.Areas.Count, 0, MaximumAreas)
        ?? Field.Each("collector_approval.areas", body.Areas, Field.Id)
        ?? Field.Distinct("collector_approval.areas", body.Areas.Select(StatementId.Of))
        ?? Field.Between("collector_approval.trained_at_ms", body.TrainedAtMs, 0, Field.LatestMs)
        ?? Field.Span("collector_approval.valid", body.ValidFromMs, body.ValidUntilMs);

    public static Refusal? Check(V1.CollectorRemoval body) =>
        Field.Words("collector_removal.collector", body.Collector, 64)
        ?? Field.Time("collector_removal.effective_from_ms", body.EffectiveFromMs)
        ?? Field.Words("collector_removal.reason", body.Reason, 200);
}
