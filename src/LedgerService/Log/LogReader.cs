using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Log;

/// <summary>Reads the log as the last commit left it. It never waits for the writer and never writes.</summary>
public sealed class LogReader(IDbContextFactory<LedgerContext> contexts, TileReader tiles, CosignedCheckpoints checkpoints)
{
    private readonly Func<LedgerContext, CancellationToken, Task<long>> size = EF.CompileAsyncQuery(
        (LedgerContext context, CancellationToken _) => context.Heads.Where(head => head.Id == HeadRow.OnlyId).Select(head => head.Size).Single());

    private readonly Func<LedgerContext, byte[], IAsyncEnumerable<EntryRow>> byStatement = EF.CompileAsyncQuery(
        (LedgerContext context, byte[] id) => context.Entries.AsNoTracking().Where(row => row.StatementId == id));

    /// <summary>Number of entries: the cheapest question there is.</summary>
    public async Task<long> SizeAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await size(context, cancellation);
    }

    /// <summary>The head.</summary>
    public async Task<LogHead> HeadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.Heads.AsNoTracking().SingleAsync(head => head.Id == HeadRow.OnlyId, cancellation);
        return new LogHead((ulong)row.Size, Hash.FromBytes(row.Root), row.RecordedAtMs, row.Origin, row.FrozenAtMs, row.Successor);
    }

    /// <summary>The newest signed checkpoint that may be shown, with its cosignatures.</summary>
    /// <exception cref="NotYetWitnessedException">Witnesses are required, and too few have cosigned any.</exception>
    public async Task<string> CheckpointAsync(CancellationToken cancellation) =>
        await ShownAsync(cancellation) ?? throw NotYetWitnessedException.OfLog();

    /// <summary>The same; null while there is none to show.</summary>
    public Task<string?> ShownAsync(CancellationToken cancellation) => checkpoints.ShownAsync(cancellation);

    /// <summary>Size of that checkpoint; 0 while there is none to show.</summary>
    public async Task<ulong> ShownSizeAsync(CancellationToken cancellation) =>
        await checkpoints.ShownAsync(cancellation) is { } note ? SignedCheckpoint.Read(note).Size : 0;

    /// <summary>The signed checkpoints of a page: of the sizes from 256·index + 1 to 256·(index + 1), ascending, none above the most.</summary>
    public async Task<IReadOnlyList<string>> CheckpointsAsync(ulong index, ulong most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var before = (long)index * TileId.FullWidth;
        var last = Math.Min(before + TileId.FullWidth, (long)most);
        return await context.Checkpoints.AsNoTracking()
            .Where(row => row.Size > before && row.Size <= last)
            .OrderBy(row => row.Size)
            .Select(row => row.Note)
            .ToListAsync(cancellation);
    }

    /// <summary>An entry by index, or null.</summary>
    public async Task<EntryRow?> EntryAsync(ulong index, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return index > long.MaxValue
            ? null
            : await context.Entries.AsNoTracking().FirstOrDefaultAsync(row => row.Index == (long)index, cancellation);
    }

    /// <summary>An entry by statement id, or null.</summary>
    public async Task<EntryRow?> EntryAsync(byte[] statementId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await byStatement(context, statementId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Up to <paramref name="limit"/> entries in order, from an index on.</summary>
    public async Task<IReadOnlyList<EntryRow>> EntriesAsync(ulong from, int limit, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return from > long.MaxValue
            ? []
            : await context.Entries.AsNoTracking()
                .Where(row => row.Index >= (long)from)
                .OrderBy(row => row.Index)
                .Take(limit)
                .ToListAsync(cancellation);
    }

    /// <summary>Proof that the tree of one size extends that of another. Sizes are 1 ≤ old ≤ new ≤ the head's.</summary>
    public async Task<Hash[]> ConsistencyAsync(ulong oldSize, ulong newSize, CancellationToken cancellation) =>
        ConsistencyProof.Build(oldSize, newSize, await tiles.ReadAsync(ConsistencyProof.Nodes(oldSize, newSize), cancellation));

    /// <summary>Root that the tree had at a size; up to the head's.</summary>
    public async Task<Hash> RootAtAsync(ulong size, CancellationToken cancellation) =>
        size == 0 ? TreeHasher.Empty : TreeRoot.At(size, await tiles.ReadAsync(TreeRoot.Nodes(size), cancellation));

    /// <summary>Path of an entry against a tree that holds it.</summary>
    public async Task<Hash[]> InclusionAsync(ulong index, ulong size, CancellationToken cancellation) =>
        InclusionProof.Build(index, size, await tiles.ReadAsync(InclusionProof.Nodes(index, size), cancellation));
}
