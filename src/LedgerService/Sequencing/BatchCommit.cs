using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;
using Traceability.V1;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// Commits one batch: lock the head, load what the statements touch, rule, append, sign, write all of it with the head
/// moved by compare-and-swap, commit once. A crash before the commit leaves nothing; after it, the idempotency key
/// finds what was written. Batches are begun by one thread at a time; one is answered while the next is committed.
/// </summary>
public sealed class BatchCommit(
    IDbContextFactory<LedgerContext> contexts, BatchWriter writer, LogKeys keys, ShownHistory history, ReceiptBook receipts,
    TileReader tiles, CommitSignal signal, RuleBook rules, ForkAlarm alarm, WriteTurn turns, ClockWatch clock, TimeProvider time, LedgerMeters meters,
    LedgerOptions options)
{
    // A server that lets this batch give way to another does so again and again only when something is wrong with it.
    private const int Attempts = 4;

    private static readonly Dictionary<StatementId, Receipt> NothingProved = [];

    // Null before the first batch and after any failure: then it is loaded from the store.
    private TreeEdge? edge;

    // A batch that was committed could not be answered: what is in memory is not trusted for the next one.
    private volatile bool isInDoubt;

    /// <summary>The outcome of every statement, in order. Throws when the batch failed: then its outcome is unknown.</summary>
    public async Task<IReadOnlyList<AppendOutcome>> RunAsync(
        IReadOnlyList<PendingStatement> statements, CancellationToken cancellation) =>
        await (await BeginAsync(statements, cancellation))();

    /// <summary>
    /// Commits the batch and lets go of the lock; what it returns is to be called once, and answers the batch: that takes a disk and
    /// hashing, and the next batch may be begun meanwhile. Both throw when the batch failed: then its outcome is unknown.
    /// </summary>
    public async Task<Func<Task<IReadOnlyList<AppendOutcome>>>> BeginAsync(
        IReadOnlyList<PendingStatement> statements, CancellationToken cancellation)
    {
        var watch = meters.Begin(statements.Select(pending => pending.Member));
        try
        {
            var answers = await CommitOrRetryAsync(statements, watch, cancellation);
            return () => WatchedAsync(answers, watch);
        }
        catch
        {
            watch?.Dispose();
            throw;
        }
    }

    // What was committed and cannot be answered is in doubt here too.
    private async Task<IReadOnlyList<AppendOutcome>> WatchedAsync(Func<Task<IReadOnlyList<AppendOutcome>>> answers, BatchWatch? watch)
    {
        using (watch)
        {
            try
            {
                return await answers();
            }
            catch
            {
                isInDoubt = true;
                throw;
            }
        }
    }

    private async Task<Func<Task<IReadOnlyList<AppendOutcome>>>> CommitOrRetryAsync(
        IReadOnlyList<PendingStatement> statements, BatchWatch? watch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = new BatchTransaction(await contexts.CreateDbContextAsync(cancellation));
            try
            {
                return await CommitAsync(transaction, statements, watch, cancellation);
            }
            catch (Exception fault)
            {
                edge = null;
                if (attempt == Attempts || transaction.Context.Server?.GaveWay(fault) != true)
                {
                    throw;
                }

                meters.Retried();
            }
        }
    }

    private async Task<Func<Task<IReadOnlyList<AppendOutcome>>>> CommitAsync(
        BatchTransaction transaction, IReadOnlyList<PendingStatement> statements, BatchWatch? watch, CancellationToken cancellation)
    {
        alarm.ThrowIfRaised();
        if (isInDoubt)
        {
            (edge, isInDoubt) = (null, false);
        }

        using var turn = await turns.TakeAsync(cancellation);
        var context = transaction.Context;
        var head = await transaction.LockHeadAsync(cancellation);
        watch?.Done(BatchStage.Lock);
        if ((ulong)head.Size < history.Newest.Size)
        {
            throw HeadRefusedException.OfHistory();
        }

        if (edge is null || (long)edge.Size != head.Size || !edge.Root().Span.SequenceEqual(head.Root))
        {
            CheckGoesOn(context, head);
            edge = await TreeEdge.LoadAsync(context, (ulong)head.Size, cancellation);
            await KeepSignedHeadAsync(context, head.Size, cancellation);
        }

        var earlier = await EarlierAsync(context, statements, cancellation);
        if (head.FrozenAtMs is not null)
        {
            await transaction.RollbackAsync(cancellation);
            var frozen = LogFreeze.RefusalOf(head);
            meters.Committed([], statements.Where(pending => !earlier.ContainsKey(pending.Statement.Id)).Select(_ => frozen), earlier.Count, 0);
            watch?.Committed();
            return () => FrozenAnswersAsync(statements, earlier, frozen, cancellation);
        }

        var fresh = statements
            .Where(pending => !earlier.ContainsKey(pending.Statement.Id))
            .ToList();
        using var state = new BatchState(context, fresh.Count);
        await state.PreloadAsync([.. fresh.Select(pending => pending.Statement)], rules, cancellation);

        var recordedAt = fresh.Count == 0 ? head.RecordedAtMs : clock.Next(head.RecordedAtMs);
        var past = new SeenPast(edge, tiles, edge.Size, recordedAt);
        await past.LoadAsync(context, fresh.Select(pending => pending.Statement.Message), cancellation);
        var batch = new Batch(edge, state, rules, past, recordedAt);
        watch?.Done(BatchStage.Load);
        fresh.ForEach(batch.Take);
        watch?.Done(BatchStage.Fold);
        if (batch.Entries.Count > 0)
        {
            var note = await PersistAsync(context, head, batch, watch, cancellation);
            await transaction.CommitAsync(TimeSpan.FromMilliseconds(options.CommitWaitMs), time);
            watch?.Done(BatchStage.Commit);
            var checkpoint = new Checkpoint(keys.Origin, edge.Size, edge.Root());
            var nodes = edge.Frozen(tiles.Node);
            edge.DropFull();
            return async () =>
            {
                // Outside the database, after the commit and before anybody is answered, unless a reader was quicker: whatever a receipt
                // was given for is in this file, so a database restored to before it is recognised (docs/operations.md).
                await history.KeepAsync(note, cancellation);
                var proved = receipts.Prove(batch.Entries, checkpoint, note, nodes);
                signal.Raise();
                watch?.Done(BatchStage.Prove);
                Tell(batch, earlier, proved, watch);
                return await AnswersAsync(statements, earlier, batch, proved, cancellation);
            };
        }

        await transaction.RollbackAsync(cancellation);
        Tell(batch, earlier, NothingProved, watch);
        return () => AnswersAsync(statements, earlier, batch, NothingProved, cancellation);
    }

    private void Tell(
        Batch batch, Dictionary<StatementId, EntryRow> earlier, IReadOnlyDictionary<StatementId, Receipt> proved, BatchWatch? watch)
    {
        meters.Committed(proved.Values, batch.Refused.Values, earlier.Count, batch.Faults.Count);
        watch?.Committed();
    }

    // Another writer moved the head, or a failover or a restore did, under the running service: what was told before must be part of it.
    private void CheckGoesOn(LedgerContext context, HeadRow head)
    {
        history.CheckGoesOn(context, (ulong)head.Size);
        if (edge is { Size: > 0 } && (edge.Size > (ulong)head.Size || TreeRoot.At(edge.Size, tiles.Node) != edge.Root()))
        {
            throw HeadRefusedException.OfHistory();
        }
    }

    // The batch before may have ended between its commit and the file. Receipts of its statements are given from now on.
    private async Task KeepSignedHeadAsync(LedgerContext context, long size, CancellationToken cancellation)
    {
        if (size > 0)
        {
            var note = await context.Checkpoints.AsNoTracking()
                .Where(row => row.Size == size)
                .Select(row => row.Note)
                .SingleAsync(cancellation);
            await history.KeepAsync(note, cancellation);
        }
    }

    // An ended log repeats the receipts that it gave.
    private async Task<IReadOnlyList<AppendOutcome>> FrozenAnswersAsync(
        IReadOnlyList<PendingStatement> statements,
        Dictionary<StatementId, EntryRow> earlier,
        LedgerCore.Statements.Refusal frozen,
        CancellationToken cancellation)
    {
        var answers = new List<AppendOutcome>(statements.Count);
        foreach (var pending in statements)
        {
            answers.Add(earlier.TryGetValue(pending.Statement.Id, out var row)
                ? new AppendOutcome(await receipts.KnownAsync(row, cancellation)) { Entry = row }
                : new AppendOutcome(Refusal: frozen));
        }

        return answers;
    }

    private async Task<IReadOnlyList<AppendOutcome>> AnswersAsync(
        IReadOnlyList<PendingStatement> statements,
        Dictionary<StatementId, EntryRow> earlier,
        Batch batch,
        IReadOnlyDictionary<StatementId, Receipt> proved,
        CancellationToken cancellation)
    {
        var answers = new List<AppendOutcome>(statements.Count);
        foreach (var id in statements.Select(pending => pending.Statement.Id))
        {
            answers.Add(
                proved.TryGetValue(id, out var receipt) ? new AppendOutcome(receipt) { Entry = batch.EntryAt(receipt.Index) }
                : earlier.TryGetValue(id, out var row) ? new AppendOutcome(await receipts.KnownAsync(row, cancellation)) { Entry = row }
                : batch.Refused.TryGetValue(id, out var refusal) ? new AppendOutcome(Refusal: refusal)
                : new AppendOutcome(Fault: batch.Faults[id]));
        }

        return answers;
    }

    private async Task<string> PersistAsync(
        LedgerContext context, HeadRow before, Batch batch, BatchWatch? watch, CancellationToken cancellation)
    {
        var size = (long)edge!.Size;
        var root = edge.Root();
        var note = keys.Sign(edge.Size, root);
        watch?.Done(BatchStage.Sign);
        var recordedAt = batch.RecordedAtMs;
        await writer.WriteAsync(context, batch.Rows(note), cancellation);
        var moved = await context.Heads
            .Where(row => row.Id == HeadRow.OnlyId && row.Size == before.Size && row.Root == before.Root && row.FrozenAtMs == null)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(row => row.Size, size)
                    .SetProperty(row => row.Root, root.ToArray())
                    .SetProperty(row => row.RecordedAtMs, recordedAt),
                cancellation);
        if (moved != 1)
        {
            throw new LogUnavailableException("Another writer moved the head. Nothing of this batch was written.");
        }

        watch?.Done(BatchStage.Write);
        return note;
    }

    private static async Task<Dictionary<StatementId, EntryRow>> EarlierAsync(
        LedgerContext context, IReadOnlyList<PendingStatement> statements, CancellationToken cancellation)
    {
        var ids = statements.Select(pending => pending.Statement.Id.Span.ToArray()).ToList();
        var rows = await EntryRead.EarlierAsync(context, ids, cancellation);
        return rows.ToDictionary(
            row => StatementId.TryFromBytes(row.StatementId, out var id) ? id : default);
    }
}
