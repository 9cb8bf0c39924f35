using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Witnessing;

/// <summary>Raised once another history of this log is proved, or the quorum lost to claims of one, and never taken back: nothing more is signed.</summary>
public sealed class ForkAlarm(ILogger<ForkAlarm> logger)
{
    private readonly TaskCompletionSource raised = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it is raised.</summary>
    public Task Raised => raised.Task;

    /// <summary>Whether it was raised.</summary>
    public bool IsRaised => raised.Task.IsCompleted;

    /// <summary>Stops all signing.</summary>
    /// <param name="reason">A sentence for the operator, naming the witness.</param>
    public void Raise(string reason)
    {
        if (raised.TrySetResult())
        {
            LedgerLog.LogForked(logger, reason);
        }
    }

    /// <exception cref="LogForkedException">It was raised.</exception>
    public void ThrowIfRaised()
    {
        if (IsRaised)
        {
            throw new LogForkedException();
        }
    }
}
