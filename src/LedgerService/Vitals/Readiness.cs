using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Vitals;

/// <summary>Whether the service is to be asked, and why not: what was last seen, and what is known at once.</summary>
internal sealed class Readiness : IDisposable
{
    private readonly IHostApplicationLifetime lifetime;
    private readonly ForkAlarm alarm;
    private readonly WitnessClaims claims;
    private readonly StatementQueue queue;
    private readonly LedgerOptions options;
    private readonly CancellationTokenRegistration stopping;
    private volatile LedgerVitals? seen;
    private volatile TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Readiness(IHostApplicationLifetime lifetime, ForkAlarm alarm, WitnessClaims claims, StatementQueue queue, LedgerOptions options)
    {
        (this.lifetime, this.alarm, this.claims, this.queue, this.options) = (lifetime, alarm, claims, queue, options);
        stopping = lifetime.ApplicationStopping.Register(Tell);
        _ = alarm.Raised.ContinueWith(_ => Tell(), TaskScheduler.Default);
    }

    /// <summary>What was last seen; null before the first look.</summary>
    public LedgerVitals? Seen
    {
        get => seen;
        set
        {
            seen = value;
            Tell();
        }
    }

    /// <summary>Statements that wait for the sequencer.</summary>
    public int Waiting => queue.Depth;

    /// <summary>Whether the service was told to end.</summary>
    public bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Ends when something may have changed. Take it before asking, so that no change falls between.</summary>
    public Task Changed => changed.Task;

    /// <summary>Everything to be told now.</summary>
    public IReadOnlyList<ReadyReason> Reasons() => ReadyReasons.Of(seen, options, IsStopping, alarm.IsRaised, claims.Stand, queue.Depth);

    /// <summary>Whether calls may be sent here.</summary>
    public bool IsReady() => !Reasons().Any(reason => reason.StopsServing);

    public void Dispose() => stopping.Dispose();

    private void Tell() => Interlocked
        .Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
        .TrySetResult();
}
