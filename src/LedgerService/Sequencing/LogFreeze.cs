using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// Ends a log for ever. The last checkpoint is the one of its last batch: nothing is signed for the end, and nothing
/// after it. Safe beside a running service, for both lock the head: a batch comes before the end, or is refused whole.
/// </summary>
public sealed class LogFreeze(IDbContextFactory<LedgerContext> contexts, LogKeys keys, TimeProvider time)
{
    private const string NoSuccessor = "its operator has named none yet; ask the scheme owner";

    /// <summary>Ends the log; one that was ended stays as it was, and may be told its successor later.</summary>
    /// <param name="successor">Address of the log that goes on from it; empty to tell none, or to keep the one told.</param>
    /// <exception cref="LedgerRefusedToStartException">The head is damaged: a log is not ended by a checkpoint that does not hold.</exception>
    public async Task<FrozenLog> RunAsync(string successor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(successor);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var head = await context.Heads.SingleAsync(row => row.Id == HeadRow.OnlyId, cancellation);
        var checkpoint = HeadCheck.Check(context, head, keys);
        var wasFrozen = head.FrozenAtMs is not null;
        head.FrozenAtMs ??= time.GetUtcNow().ToUnixTimeMilliseconds();
        head.Successor = successor.Length > 0 ? successor : head.Successor;
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new FrozenLog(head.Size, checkpoint, head.FrozenAtMs.Value, head.Successor, wasFrozen);
    }

    /// <summary>What a statement is told that an ended log has not recorded.</summary>
    internal static Refusal RefusalOf(HeadRow head) => Reasons.LogFrozen.With(
        ("when", DateTimeOffset.FromUnixTimeMilliseconds(head.FrozenAtMs ?? 0).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ("successor", head.Successor.Length > 0 ? head.Successor : NoSuccessor));
}
