namespace Traceability.Client;

/// <summary>
/// Empties the outbox into the ledger, in order. Each receipt is verified and kept before its statement leaves the queue;
/// a crash or a broken connection at any instant leads to the same statement being sent again, which the ledger answers with
/// the same receipt.
/// </summary>
public sealed class OutboxSync
{
    private readonly Workspace workspace;
    private readonly SyncOptions options;

    /// <param name="workspace">Whose outbox.</param>
    /// <param name="options">Null for the defaults.</param>
    public OutboxSync(Workspace workspace, SyncOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        this.workspace = workspace;
        this.options = options ?? new SyncOptions();
    }

    /// <summary>Sends what is queued now. One synchronisation per workspace at a time.</summary>
    /// <param name="client">Of the workspace's ledger.</param>
    /// <param name="progress">Told of every statement, on the caller's flow; null for nobody.</param>
    /// <param name="cancellation">Stops between statements; what was answered stays answered.</param>
    /// <exception cref="WorkspaceFaultException">SYNC_BUSY: another process synchronises this workspace.</exception>
    /// <exception cref="ForkDetectedException">Nothing more is sent.</exception>
    /// <exception cref="UnprovenAnswerException">A receipt did not hold; the statement stays queued.</exception>
    public async Task<SyncReport> RunAsync(
        LedgerClient client, IProgress<SyncStep>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        client.Memory.EnsureNoFork();
        using var held = WorkspaceLock.TryTake(workspace.SyncLockPath) ?? throw new WorkspaceFaultException(
            "SYNC_BUSY", "Another program is synchronising this workspace.", "Wait for it to finish, or end it.");
        var run = new SyncRun(workspace, client, progress);
        var backoff = new Backoff(workspace.Time, options.Retry);
        while (run.HasQueued)
        {
            var before = run.Decided;
            var stopped = await run.SendQueuedAsync(cancellation);
            if (stopped is null)
            {
                continue;
            }

            if (run.Decided > before)
            {
                backoff.Succeeded();
            }

            run.TellWaiting(stopped);
            if (!await backoff.WaitAsync(stopped.RetryAfter, cancellation))
            {
                return run.Report(stopped);
            }
        }

        return run.Report(null);
    }
}
