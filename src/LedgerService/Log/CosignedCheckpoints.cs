using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Log;

/// <summary>
/// Signed checkpoints with the cosignatures kept under them, and which of them may be shown: with required witnesses only
/// those that the policy's quorum has cosigned. What other replicas have kept counts as well. Nothing leaves here before it is kept
/// outside the database.
/// </summary>
public sealed class CosignedCheckpoints(IDbContextFactory<LedgerContext> contexts, WitnessTerms terms, ShownHistory history)
{
    private const int PageRows = 256;

    // A changed policy may find older cosignatures too few: so many pages are looked at before the newest that is enough is taken.
    private const int MaxPages = 4;

    private readonly Dictionary<string, VerifierKey> keys =
        terms.Policy.Witnesses.ToDictionary(witness => witness.Key.ToString(), witness => witness.Key);

    private readonly Func<LedgerContext, long, IAsyncEnumerable<CheckpointRow>> above = EF.CompileAsyncQuery(
        (LedgerContext context, long index) => context.Checkpoints.AsNoTracking().Where(row => row.Size > index).OrderBy(row => row.Size).Take(1));

    // Size of a checkpoint that is known to meet the policy: the search for the newest ends there.
    private long met;

    /// <summary>The newest signed checkpoint, whoever has cosigned it: for witnesses only.</summary>
    public async Task<string> SignedAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await NewestAsync(context, cancellation)).Note;
    }

    /// <summary>
    /// The signed checkpoint to offer to a witness that has a size: while the quorum lacks voices, the one that most others have
    /// cosigned already, else the newest. On a busy log witnesses that were each offered the newest would hardly ever meet at one.
    /// </summary>
    public async Task<string> WantedAsync(ulong has, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (terms.Policy.NeedsWitnesses && has <= long.MaxValue)
        {
            var least = Math.Max((long)has, Interlocked.Read(ref met));
            var rows = await context.Cosignatures.AsNoTracking()
                .Where(row => row.Size > least)
                .OrderByDescending(row => row.Size)
                .Take(PageRows)
                .ToListAsync(cancellation);
            least = MetIn(rows) ?? least;
            var joined = rows.Where(row => row.Size > least).GroupBy(row => row.Size).MaxBy(group => (group.Count(), group.Key))?.Key;
            if (joined is { } size
                && await context.Checkpoints.AsNoTracking().FirstOrDefaultAsync(row => row.Size == size, cancellation) is { } checkpoint)
            {
                await history.ShowAsync(checkpoint.Note, cancellation);
                return checkpoint.Note;
            }
        }

        return (await NewestAsync(context, cancellation)).Note;
    }

    /// <summary>The newest checkpoint that may be shown, with its cosignatures; null when there is none yet.</summary>
    public async Task<string?> ShownAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (terms.IsRequired)
        {
            return await MetAsync(context, cancellation) is { } size ? await NoteAsync(context, size, cancellation) : null;
        }

        var newest = await NewestAsync(context, cancellation);
        return newest.Note + await LinesAsync(context, (long)newest.Size, cancellation);
    }

    /// <summary>
    /// The checkpoint that an entry's receipt is relative to: the first above it that meets the policy; while there is none, its
    /// batch's own, and false.
    /// </summary>
    public async Task<(string Note, bool IsMet)> OfEntryAsync(long index, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (terms.Policy.NeedsWitnesses && await FirstMetAsync(context, index, cancellation) is { } size)
        {
            return (await NoteAsync(context, size, cancellation), true);
        }

        var own = await above(context, index).FirstAsync(cancellation);
        await history.ShowAsync(own.Note, cancellation);
        return (own.Note + await LinesAsync(context, own.Size, cancellation), !terms.IsRequired);
    }

    /// <summary>A checkpoint that was the newest when it was read, with the cosignatures kept under it.</summary>
    public async Task<string> WithLinesAsync(string note, CancellationToken cancellation)
    {
        var head = SignedHead.Of(note);
        if ((await history.ShowAsync(note, cancellation)).Size > head.Size)
        {
            await history.CheckPartAsync(head, cancellation);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return note + await LinesAsync(context, (long)head.Size, cancellation);
    }

    /// <summary>Size of the newest checkpoint that a witness has cosigned, as far as it is kept; 0 for none.</summary>
    public async Task<ulong> CosignedByAsync(VerifierKey witness, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(witness);
        var name = witness.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (ulong)(await context.Cosignatures.Where(row => row.Witness == name).MaxAsync(row => (long?)row.Size, cancellation) ?? 0);
    }

    // Or one that was shown meanwhile. What was shown before is in every database that goes on from it.
    private async Task<SignedHead> NewestAsync(LedgerContext context, CancellationToken cancellation)
    {
        var shown = history.Newest.Size;
        var newest = await context.Checkpoints.AsNoTracking().OrderByDescending(row => row.Size).FirstAsync(cancellation);
        return (ulong)newest.Size < shown ? throw HeadRefusedException.OfHistory() : await history.ShowAsync(newest.Note, cancellation);
    }

    private async Task<string> NoteAsync(LedgerContext context, long size, CancellationToken cancellation)
    {
        var note = await context.Checkpoints.AsNoTracking()
            .Where(row => row.Size == size)
            .Select(row => row.Note)
            .SingleAsync(cancellation);
        await history.ShowAsync(note, cancellation);
        return note + await ReadLinesAsync(context, size, cancellation);
    }

    // Where nobody is asked, nothing is looked for.
    private async Task<string> LinesAsync(LedgerContext context, long size, CancellationToken cancellation) =>
        terms.Mode == WitnessingMode.None ? "" : await ReadLinesAsync(context, size, cancellation);

    private static async Task<string> ReadLinesAsync(LedgerContext context, long size, CancellationToken cancellation)
    {
        var lines = await context.Cosignatures.AsNoTracking()
            .Where(row => row.Size == size)
            .OrderBy(row => row.Witness)
            .Select(row => row.Line)
            .ToListAsync(cancellation);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private async Task<long?> FirstMetAsync(LedgerContext context, long index, CancellationToken cancellation)
    {
        var from = index + 1;
        for (var page = 0; page < MaxPages; page++)
        {
            var rows = await context.Cosignatures.AsNoTracking()
                .Where(row => row.Size >= from)
                .OrderBy(row => row.Size)
                .Take(PageRows)
                .ToListAsync(cancellation);
            if (MetIn(rows) is { } first)
            {
                return first;
            }

            if (rows.Count < PageRows)
            {
                return null;
            }

            from = Next(from, rows[^1].Size, up: true);
        }

        return await MetAsync(context, cancellation) is { } newest && newest > index ? newest : null;
    }

    private async Task<long?> MetAsync(LedgerContext context, CancellationToken cancellation)
    {
        var until = long.MaxValue;
        while (true)
        {
            var least = Interlocked.Read(ref met);
            var rows = await context.Cosignatures.AsNoTracking()
                .Where(row => row.Size <= until && row.Size >= least)
                .OrderByDescending(row => row.Size)
                .Take(PageRows)
                .ToListAsync(cancellation);
            if (MetIn(rows) is { } size)
            {
                Interlocked.Exchange(ref met, size);
                return size;
            }

            if (rows.Count < PageRows)
            {
                return null;
            }

            until = Next(until, rows[^1].Size, up: false);
        }
    }

    // The page may have cut the rows of its last size: they are read again, unless they alone fill a page.
    private static long Next(long before, long last, bool up) => before != last ? last : up ? last + 1 : last - 1;

    // The first size in the order of the rows that enough have cosigned.
    private long? MetIn(IEnumerable<CosignatureRow> rows) => rows
        .GroupBy(row => row.Size)
        .Where(group => terms.Policy.IsMetBy([.. group.Select(row => keys.GetValueOrDefault(row.Witness)).OfType<VerifierKey>()]))
        .Select(group => (long?)group.Key)
        .FirstOrDefault();
}
