using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Scans;

/// <summary>
/// Codes about which everybody who scans them is told. In memory, so that a page pays one look into a table; loaded again after every
/// write here, and beside a page when another service may have written.
/// </summary>
internal sealed class SuspicionBoard(IDbContextFactory<LedgerContext> contexts, TimeProvider time, ILogger<SuspicionBoard> logger)
{
    /// <summary>Most codes that are kept, the newest.</summary>
    public const int Most = 100_000;

    /// <summary>How old it may be while pages are asked for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private FrozenSet<(StatementId Batch, int Serial)> told = FrozenSet<(StatementId, int)>.Empty;
    private long loadedMs;
    private int loading;

    /// <summary>Whether everybody is told about a code.</summary>
    public bool Tells(StatementId batch, int serial)
    {
        if (time.GetUtcNow().ToUnixTimeMilliseconds() - Volatile.Read(ref loadedMs) > Longest.TotalMilliseconds
            && Interlocked.Exchange(ref loading, 1) == 0)
        {
            _ = LoadBesideAsync();
        }

        return told.Contains((batch, serial));
    }

    /// <summary>Reads what the store has.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Suspicions.AsNoTracking()
            .Where(row => row.ToldDay != null)
            .OrderByDescending(row => row.ToldDay)
            .Take(Most)
            .Select(row => new { row.Batch, row.Serial })
            .ToListAsync(cancellation);
        told = rows.Select(row => (StatementId.TryFromBytes(row.Batch, out var id) ? id : default, row.Serial)).ToFrozenSet();
        Volatile.Write(ref loadedMs, time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private async Task LoadBesideAsync()
    {
        await Task.Yield();
        try
        {
            await LoadAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // The page that asked has gone; what is known stays.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Volatile.Write(ref loadedMs, time.GetUtcNow().ToUnixTimeMilliseconds());
            LedgerLog.ScansFailed(logger, fault);
        }
        finally
        {
            Volatile.Write(ref loading, 0);
        }
    }
}
