using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Vitals;

/// <summary>Looks at the ledger as a reader would: a few rows, no lock, nothing written. Used by one task at a time.</summary>
internal sealed class VitalsProbe(
    IDbContextFactory<LedgerContext> contexts, CosignedCheckpoints checkpoints, WitnessTerms terms, SignedHeadFile signedHead,
    ClockWatch clock, LedgerOptions options, TimeProvider time)
{
    // Tables change when an operator changes them.
    private const int LooksBetweenSchemas = 30;

    private readonly string wal = Path.Combine(options.DataDirectory, "ledger.db-wal");
    private int looks;
    private bool isOurs = true;
    private (ulong Size, long SinceMs) shown;

    /// <summary>Looks once.</summary>
    /// <param name="before">What was seen the last time.</param>
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public async Task<LedgerVitals> LookAsync(LedgerVitals? before, CancellationToken cancellation)
    {
        // First what was told, then what is there: a commit between the two is no rollback.
        var told = signedHead.Read();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (before is not { DatabaseAnswers: true } || looks++ % LooksBetweenSchemas == 0)
        {
            isOurs = LedgerSchema.Pending(context).Count == 0 && LedgerSchema.Unknown(context).Count == 0;
        }

        var seen = Fresh(before) with { DatabaseAnswers = true, SchemaIsOurs = isOurs };
        if (!isOurs)
        {
            return seen;
        }

        var head = await context.Heads.AsNoTracking().SingleAsync(row => row.Id == HeadRow.OnlyId, cancellation);
        var positions = await context.Followers.AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.NextIndex, cancellation);
        return seen with
        {
            HeadSize = head.Size,
            RecordedAtMs = head.RecordedAtMs,
            IsFrozen = head.FrozenAtMs is not null,
            GoesOn = GoesOn(context, head, told),
            FollowerLags = positions.ToDictionary(position => position.Key, position => Math.Max(0, head.Size - position.Value)),
            WitnessLags = await WitnessLagsAsync(head.Size, cancellation),
            UnwitnessedSinceMs = await UnwitnessedSinceAsync((ulong)head.Size, seen.SeenAtMs, cancellation),
        };
    }

    /// <summary>What can be seen without the database.</summary>
    public LedgerVitals Fresh(LedgerVitals? before) => (before ?? new LedgerVitals { SeenAtMs = 0, DatabaseAnswers = false }) with
    {
        SeenAtMs = time.GetUtcNow().ToUnixTimeMilliseconds(),
        DatabaseAnswers = false,
        ClockIsAhead = clock.IsAhead,
        WalBytes = options.Database == DatabaseKind.Sqlite ? new FileInfo(wal) is { Exists: true } file ? file.Length : 0 : null,
        DiskFreeBytes = DiskFree(),
    };

    private long? DiskFree()
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(options.DataDirectory)).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static bool GoesOn(LedgerContext context, HeadRow head, string? told) =>
        told is null
        || !SignedNote.TryParse(told, out var note)
        || !Checkpoint.TryParse(note.Text, out var checkpoint)
        || (checkpoint.Size <= (ulong)head.Size && new StoredTree(context).RootAt(checkpoint.Size) == checkpoint.Root);

    private async Task<Dictionary<string, long>> WitnessLagsAsync(long size, CancellationToken cancellation)
    {
        var lags = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var witness in terms.Policy.Witnesses)
        {
            lags[witness.Name] = Math.Max(0, size - (long)await checkpoints.CosignedByAsync(witness.Key, cancellation));
        }

        return lags;
    }

    // On a busy log the newest checkpoint always waits; what counts is how long nothing newer was shown.
    private async Task<long?> UnwitnessedSinceAsync(ulong size, long nowMs, CancellationToken cancellation)
    {
        if (!terms.IsRequired)
        {
            return null;
        }

        var now = await checkpoints.ShownAsync(cancellation) is { } note ? SignedCheckpoint.Read(note).Size : 0;
        if (now >= size)
        {
            shown = (now, 0);
            return null;
        }

        shown = shown.SinceMs == 0 || now > shown.Size ? (now, nowMs) : shown;
        return shown.SinceMs;
    }
}
