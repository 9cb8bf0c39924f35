namespace Traceability.LedgerService.Log;

/// <summary>Wakes those who follow the log in this process after each commit. A missed wake-up costs a delay, never an entry.</summary>
public sealed class CommitSignal
{
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next commit. Take it before reading the log, so that no commit falls between.</summary>
    public Task Next => next.Task;

    /// <summary>Tells that a commit has happened.</summary>
    public void Raise() => Interlocked
        .Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
        .TrySetResult();
}
