using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Projections;

/// <summary>
/// Follows the log at its own pace. Its position and its rows change in one transaction, so that a crash neither skips
/// nor repeats an entry. What it keeps can be dropped and made again from the log; no rule reads it.
/// </summary>
public abstract class LogFollower(
    IDbContextFactory<LedgerContext> contexts, LogReader log, CommitSignal signal, WriteTurn turns, TimeProvider time, LedgerMeters meters,
    ILogger logger)
    : BackgroundService
{
    /// <summary>Most entries of one transaction.</summary>
    public const int PageSize = 512;

    /// <summary>
    /// How long it lets commits gather before it reads on. Its own commit costs the disk as much as the log's: one for each
    /// batch would halve what the log can take.
    /// </summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Names its saved position; 1 to 64 characters, never changed.</summary>
    protected abstract string Name { get; }

    /// <summary>Index of the next entry that it will read: it has seen all before.</summary>
    public async Task<ulong> PositionAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (ulong)await PositionAsync(context, cancellation);
    }

    /// <summary>Reads on until the end of the log, as it is when the last page has been read.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        while (await FollowPageAsync(cancellation))
        {
        }
    }

    /// <summary>Drops what was made, so that it is made again from the first entry on.</summary>
    public async Task DropAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await ClearAsync(context, cancellation);
        await context.Followers.Where(row => row.Name == Name).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Takes entries in, in order, inside the transaction that also moves the position. MUST NOT keep them in memory.</summary>
    protected abstract Task TakeAsync(LedgerContext context, IReadOnlyList<EntryRow> entries, CancellationToken cancellation);

    /// <summary>Deletes all rows that <see cref="TakeAsync"/> has written.</summary>
    protected abstract Task ClearAsync(LedgerContext context, CancellationToken cancellation);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            // Taken before reading, so that no commit falls between.
            var committed = signal.Next;
            try
            {
                await CatchUpAsync(stoppingToken);
                pause = FirstPause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever failed, nothing of the page was kept; a follower never takes the service down.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LedgerLog.FollowerFailed(logger, Name, fault);
                meters.DatabaseFailed(fault, "follower");
                committed = Task.Delay(pause, time, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }

            await committed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(Gathering, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<long> PositionAsync(LedgerContext context, CancellationToken cancellation) => await context.Followers
        .AsNoTracking()
        .Where(row => row.Name == Name)
        .Select(row => row.NextIndex)
        .FirstOrDefaultAsync(cancellation);

    // True when there may be more.
    private async Task<bool> FollowPageAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var position = await PositionAsync(context, cancellation);
        var entries = await log.EntriesAsync((ulong)position, PageSize, cancellation);
        if (entries.Count == 0)
        {
            return false;
        }

        // Read outside, so that the writer waits for the writing only; a position that moved meanwhile is found here.
        // A page that was begun is kept although the service stops: what is given up halfway would be logged as a fault.
        cancellation.ThrowIfCancellationRequested();
        using var turn = await turns.TakeAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
        if (!await MoveAsync(context, position, entries[^1].Index + 1))
        {
            return true;
        }

        await TakeAsync(context, entries, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return entries.Count == PageSize;
    }

    // By compare-and-swap, and first of all: of several services that follow, one takes the page and the others wait here, then find it taken.
    private async Task<bool> MoveAsync(LedgerContext context, long from, long to)
    {
        var moved = await context.Followers
            .Where(row => row.Name == Name && row.NextIndex == from)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.NextIndex, to), CancellationToken.None);
        if (moved > 0 || from > 0 || await context.Followers.AnyAsync(row => row.Name == Name, CancellationToken.None))
        {
            return moved > 0;
        }

        context.Followers.Add(new FollowerRow { Name = Name, NextIndex = to });
        try
        {
            await context.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateException) when (context.Server is not null)
        {
            // Another service may have taken the first page meanwhile. Whatever else it is, is a fault.
            await using var after = await contexts.CreateDbContextAsync(CancellationToken.None);
            if (await after.Followers.AnyAsync(row => row.Name == Name, CancellationToken.None))
            {
                return false;
            }

            throw;
        }
    }
}
