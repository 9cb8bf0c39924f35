using System.Diagnostics;

namespace Traceability.LedgerService.Telemetry;

/// <summary>Times one batch, stage by stage, while somebody wants to know. Used by one thread at a time.</summary>
internal sealed class BatchWatch : IDisposable
{
    private readonly LedgerMeters meters;
    private readonly Activity? span;
    private readonly long begun = Stopwatch.GetTimestamp();
    private long last;
    private bool isCommitted;

    private BatchWatch(LedgerMeters meters, Activity? span)
    {
        (this.meters, this.span) = (meters, span);
        last = begun;
    }

    public static BatchWatch Begin(LedgerMeters meters, IReadOnlyCollection<BatchMember> members)
    {
        var watch = new BatchWatch(meters, LedgerTraces.Batch(members));
        meters.BatchBegun(members, watch.begun);
        return watch;
    }

    /// <summary>A stage has ended, the next begins. Stages: see <see cref="BatchStage"/>.</summary>
    public void Done(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        meters.StageDone(stage, Stopwatch.GetElapsedTime(last, now));
        span?.AddEvent(new ActivityEvent(stage));
        last = now;
    }

    /// <summary>The batch was taken: its outcome is known and durable.</summary>
    public void Committed() => isCommitted = true;

    /// <summary>The batch has ended.</summary>
    public void Dispose()
    {
        meters.BatchDone(Stopwatch.GetElapsedTime(begun), isCommitted);
        span?.SetStatus(isCommitted ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        span?.Dispose();
    }
}
