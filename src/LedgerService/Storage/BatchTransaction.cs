using Microsoft.EntityFrameworkCore.Storage;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// The transaction of a batch, and the context that it is in. Its commit is never cancelled: PostgreSQL, when it is told to stop
/// waiting for its standbys, calls the commit done and shows everybody what it alone has, which the next failover takes away
/// (docs/adr/0034). A commit that is not answered in time is left to itself, with the connection; nobody sees what it wrote before
/// the standbys have it.
/// </summary>
internal sealed class BatchTransaction(LedgerContext context) : IAsyncDisposable
{
    private IDbContextTransaction? transaction;
    private Task? unanswered;

    public LedgerContext Context => context;

    /// <summary>Begins it, and waits for the head's lock.</summary>
    public async Task<HeadRow> LockHeadAsync(CancellationToken cancellation)
    {
        transaction = await HeadLock.BeginAsync(context, cancellation);
        return await HeadLock.TakeAsync(context, cancellation);
    }

    /// <summary>Durable on the server, and on as many standbys as it was told to wait for, when it returns.</summary>
    /// <exception cref="TimeoutException">No answer came in this time: the outcome is unknown, and may become either.</exception>
    public async Task CommitAsync(TimeSpan longest, TimeProvider time)
    {
        var commit = transaction!.CommitAsync(CancellationToken.None);
        try
        {
            await commit.WaitAsync(longest, time);
        }
        catch (TimeoutException) when (!commit.IsCompleted)
        {
            unanswered = commit;
            throw;
        }
    }

    /// <summary>Nothing of it was written.</summary>
    public Task RollbackAsync(CancellationToken cancellation) => transaction!.RollbackAsync(cancellation);

    public ValueTask DisposeAsync()
    {
        if (unanswered is null)
        {
            return EndAsync();
        }

        _ = EndLaterAsync(unanswered);
        return ValueTask.CompletedTask;
    }

    // Until then the connection is the commit's own: given back, its next user would wait for it or cancel it.
    private async Task EndLaterAsync(Task commit)
    {
        await commit.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndAsync();
    }

    private async ValueTask EndAsync()
    {
        await using (context)
        {
            if (transaction is not null)
            {
                await transaction.DisposeAsync();
            }
        }
    }
}
