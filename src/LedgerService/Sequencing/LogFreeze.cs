using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// Ends a log for ever. The last checkpoint is the one of its last batch: nothing is signed for the end, and nothing
/// after it. Safe beside a running service, for both lock the head: a batch comes before the end, or is refused whole.
/// </summary>
internal static class LogFreeze
{
    private const string NoSuccessor = "its operator has named none yet; ask the scheme owner";

    /// <summary>Ends the log; one that was ended stays as it was, and may be told its successor later.</summary>
    /// <param name="options">Where the ledger is.</param>
    /// <param name="keys">Its keys, which must have signed its head.</param>
    /// <param name="successor">Address of the log that goes on from it; empty to name none, or to keep the one named.</param>
    /// <exception cref="LedgerRefusedToStartException">
    /// What is on disk is damaged, or older than what was signed: no log ends with a checkpoint that does not hold.
    /// </exception>
    public static async Task<FrozenLog> RunAsync(
        LedgerOptions options, LogKeys keys, string successor, TimeProvider time, CancellationToken cancellation)
    {
        await using var context = LedgerOpening.Migrated(LedgerOpening.Context(options), options);
        await using var transaction = await HeadLock.BeginAsync(context, cancellation);
        var head = await HeadLock.TakeAsync(context, cancellation);
        context.Attach(head);
        var checkpoint = HeadCheck.Check(context, head, keys);
        SignedHistory.Check(options, context, head, keys, NullLogger.Instance);
        var wasFrozen = head.FrozenAtMs is not null;
        // A log that is ahead of its clock ends no earlier than its last entry.
        head.FrozenAtMs ??= Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), head.RecordedAtMs);
        head.Successor = successor.Length > 0 ? successor : head.Successor;
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return new FrozenLog(head.Size, checkpoint, head.FrozenAtMs.Value, head.Successor, wasFrozen);
    }

    /// <summary>What a statement is told that an ended log has not recorded.</summary>
    public static Refusal RefusalOf(HeadRow head) => Reasons.LogFrozen.With(
        ("when", TimeOf(head.FrozenAtMs ?? 0)),
        ("successor", head.Successor.Length > 0 ? head.Successor : NoSuccessor));

    /// <summary>UTC, to the second.</summary>
    public static string TimeOf(long unixMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(unixMs).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
