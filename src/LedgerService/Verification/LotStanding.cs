using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.State.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>How a lot stood at a checkpoint.</summary>
/// <param name="Lot">Its record.</param>
/// <param name="Checkpoint">A signed checkpoint at which it stood so.</param>
internal sealed record LotStanding(LotRecord Lot, string Checkpoint)
{
    /// <summary>Both in one read, so that no commit falls between them; null for an unknown lot.</summary>
    public static async Task<LotStanding?> ReadAsync(
        IDbContextFactory<LedgerContext> contexts, LotKey lot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        await using var context = await contexts.CreateDbContextAsync(cancellation);

        // A lot never moves: where it is may be asked before.
        if (!(await StateRead.RowsAsync(context, [StateKey.Place(lot.Statement).Span.ToArray()], cancellation).ToListAsync(cancellation) is [var place]))
        {
            return null;
        }

        var key = StateKey.Lot(new LotPlace(LotPlaces.LogIndexOf(place.Value), lot.Output)).Span.ToArray();
        var read = await context.State.AsNoTracking()
            .Where(row => row.Key == key)
            .Select(row => new
            {
                row.Value,
                Note = context.Checkpoints.OrderByDescending(checkpoint => checkpoint.Size).Select(checkpoint => checkpoint.Note).First(),
            })
            .FirstOrDefaultAsync(cancellation);
        return read is null ? null : new LotStanding(LotRecord.Parser.ParseFrom(read.Value), read.Note);
    }
}
