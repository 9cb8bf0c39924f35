using System.Data;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// What a server database does in its own way; the embedded database needs none of it. Implementations hold no state: all of
/// it is in the context that they are given. Everything is asked for inside the caller's transaction, where there is one.
/// </summary>
internal abstract class DatabaseServer
{
    /// <summary>Why this process cannot speak to such a server at all, as a sentence; null when it can.</summary>
    public virtual string? Unusable => null;

    /// <summary>
    /// The head row, locked until the transaction ends. MUST make every other asker wait, in order of arrival where the server
    /// keeps one, and MUST give up a wait, and a transaction that has gone silent, after a bounded time. What is read in the same
    /// transaction afterwards MUST be what the holder before has committed.
    /// </summary>
    public abstract IQueryable<HeadRow> LockedHead(LedgerContext context);

    /// <summary>Entries by statement id, in no order. At most a batch of ids.</summary>
    public abstract IQueryable<EntryRow> Entries(LedgerContext context, IReadOnlyList<byte[]> statementIds);

    /// <summary>Log indexes by statement; statements that the log does not have are left out. The connection is open.</summary>
    public abstract IAsyncEnumerable<(byte[] StatementId, long Index)> IndexesAsync(
        LedgerContext context, IEnumerable<byte[]> statementIds, CancellationToken cancellation);

    /// <summary>As <see cref="StateRead.RowsAsync"/>, of records that state keeps. The connection is open.</summary>
    public abstract IAsyncEnumerable<StateRow> RowsAsync(LedgerContext context, IEnumerable<byte[]> keys, CancellationToken cancellation);

    /// <summary>As <see cref="StateRead.RangesAsync"/>. The connection is open.</summary>
    public abstract IAsyncEnumerable<StateRow> RangesAsync(
        LedgerContext context, IEnumerable<(byte[] From, byte[] Until)> ranges, bool withValues, CancellationToken cancellation);

    /// <summary>Isolation of a transaction that sees one commit's state for as long as it reads, and holds up nobody.</summary>
    public abstract IsolationLevel Snapshot { get; }

    /// <summary>Writes all rows of a batch inside its transaction. Nothing is visible to anybody before the caller commits.</summary>
    public abstract Task WriteAsync(LedgerContext context, BatchRows rows, CancellationToken cancellation);

    /// <summary>Adds a cosignature, unless there is one by that witness under that checkpoint; null for the text of the embedded database.</summary>
    public virtual FormattableString? KeepFirst(CosignatureRow row) => null;

    /// <summary>Adds to a count of scans, beside whoever else adds to it; null for the text of the embedded database, which it understands.</summary>
    public virtual FormattableString? AddScan(ScanRow row) => null;

    /// <summary>
    /// Whether the server chose this transaction to give way to another (deadlock, serialization failure). Then nothing of it was
    /// written, for certain, and it may be run again at once.
    /// </summary>
    public abstract bool GaveWay(Exception fault);

    /// <summary>Why a ledger must not be kept in this database as it is set up, as a sentence; null when it may be.</summary>
    public abstract Task<string?> UnfitAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>Parts of a batch's sealed parts that one message to the server carries: their content is up to 1 MiB a statement.</summary>
    protected static IEnumerable<IReadOnlyList<SealedPartRow>> Messages(IReadOnlyList<SealedPartRow> parts)
    {
        const int Most = 8 * 1024 * 1024;
        var message = new List<SealedPartRow>();
        var size = 0;
        foreach (var part in parts)
        {
            if (size > 0 && size + part.Content.Length > Most)
            {
                yield return message;
                message = [];
                size = 0;
            }

            message.Add(part);
            size += part.Content.Length;
        }

        if (message.Count > 0)
        {
            yield return message;
        }
    }

    /// <summary>Records to write, in order of key, so that neighbours meet on one page.</summary>
    protected static IReadOnlyList<StateRow> Puts(BatchRows rows)
    {
        StateRow[] puts = [.. rows.State.Where(change => change.Value is not null).Select(change => new StateRow { Key = change.Key.Span.ToArray(), Value = change.Value! })];
        Array.Sort(puts, (a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        return puts;
    }

    /// <summary>Keys of records to delete.</summary>
    protected static IReadOnlyList<byte[]> Deletes(BatchRows rows) =>
        [.. rows.State.Where(change => change.Value is null).Select(change => change.Key.Span.ToArray())];
}
