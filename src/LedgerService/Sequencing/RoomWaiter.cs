namespace Traceability.LedgerService.Sequencing;

/// <summary>A stream that waits until there is room for its next statement.</summary>
internal sealed class RoomWaiter(PendingStatement statement, PendingStatement? after)
{
    private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PendingStatement Statement => statement;

    /// <summary>The one before it in its stream.</summary>
    public PendingStatement? After => after;

    /// <summary>Ends when the statement was let in, or never will be.</summary>
    public Task Let => let.Task;

    /// <summary>Nobody waits any more.</summary>
    public bool IsOver => let.Task.IsCompleted;

    public void LetIn() => let.TrySetResult();

    public void Cancel(CancellationToken cancellation) => let.TrySetCanceled(cancellation);

    public void Fail(Exception why) => let.TrySetException(why);
}
