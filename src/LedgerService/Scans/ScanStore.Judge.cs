using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Scans;

internal sealed partial class ScanStore
{
    /// <summary>
    /// Judges a code anew by its scans, and keeps what came out if it is worth a look. A score that was reached is kept; scans until the
    /// day on which somebody looked into the code count no more.
    /// </summary>
    public async Task JudgeAsync(ScannedPack pack, int today, CancellationToken cancellation)
    {
        var isBatch = pack.Serial == ScanRow.NoSerial;
        var scans = await ReadAsync(pack.Batch, pack.Serial, isBatch ? today - SuspicionScale.MonthDays + 1 : int.MinValue, cancellation);
        var suspicion = await SuspicionOfAsync(scans);
        if (suspicion.Level == SuspicionLevel.None)
        {
            return;
        }

        // Few codes come here, and few of them were looked into: only now it is asked.
        var lookedIntoOn = await LookedIntoOnAsync(pack, cancellation);
        if (lookedIntoOn is { } day)
        {
            scans = [.. scans.Where(scan => scan.Day > day)];
            suspicion = await SuspicionOfAsync(scans);
        }

        if (suspicion.Level != SuspicionLevel.None)
        {
            await KeepAsync(pack, suspicion, CloneSuspicion.PlacesOf(scans), today, lookedIntoOn, cancellation);
        }

        async Task<Suspicion> SuspicionOfAsync(IReadOnlyList<ScanCount> counted) =>
            isBatch ? await OfBatchAsync(pack, counted, today, cancellation) : CloneSuspicion.OfPack(counted);
    }

    /// <summary>
    /// Somebody looked into a code and found no copy: it is listed and told no more, until later scans speak against it again.
    /// </summary>
    public async Task EndAsync(StatementId batch, int serial, int today, CancellationToken cancellation)
    {
        var (id, findings) = (batch.Span.ToArray(), FindingText.Write([], today));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await context.Suspicions.Where(row => row.Batch == id && row.Serial == serial)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(row => row.Score, 0)
                    .SetProperty(row => row.Findings, findings)
                    .SetProperty(row => row.Day, today)
                    .SetProperty(row => row.ToldDay, (int?)null)
                    .SetProperty(row => row.ToldIn, ""),
                cancellation);
    }

    private async Task<int?> LookedIntoOnAsync(ScannedPack pack, CancellationToken cancellation)
    {
        var id = pack.Batch.Span.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var findings = await context.Suspicions
            .Where(row => row.Batch == id && row.Serial == pack.Serial)
            .Select(row => row.Findings)
            .FirstOrDefaultAsync(cancellation);
        return findings is null ? null : FindingText.LookedIntoOn(findings);
    }

    private async Task<Suspicion> OfBatchAsync(ScannedPack pack, IReadOnlyList<ScanCount> scans, int today, CancellationToken cancellation)
    {
        // Most batches stay below the first step whatever else was scanned; only then the rest is added up.
        var worst = CloneSuspicion.OfBatch(scans, 0);
        if (worst.Level == SuspicionLevel.None)
        {
            return worst;
        }

        var (id, from) = (pack.Batch.Span.ToArray(), today - SuspicionScale.MonthDays + 1);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var good = await context.Scans
            .Where(row => row.Batch == id && row.Serial >= 0 && row.Day >= from)
            .SumAsync(row => row.Visitors, cancellation);
        return CloneSuspicion.OfBatch(scans, good);
    }

    private async Task KeepAsync(
        ScannedPack pack, Suspicion suspicion, IEnumerable<string> places, int today, int? lookedIntoOn, CancellationToken cancellation)
    {
        var id = pack.Batch.Span.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        var row = await context.Suspicions.FirstOrDefaultAsync(row => row.Batch == id && row.Serial == pack.Serial, cancellation);
        if (row is null)
        {
            row = new SuspicionRow
            {
                Batch = id,
                Serial = pack.Serial,
                Issuer = pack.Issuer.Span.ToArray(),
                Product = pack.Product,
                LotCode = pack.LotCode,
            };
            context.Suspicions.Add(row);
        }
        else if (FindingText.LookedIntoOn(row.Findings) != lookedIntoOn)
        {
            // Somebody has looked into it since the scans were read. The next scan is judged by that.
            return;
        }

        row.SerialText = pack.SerialText.Length > 0 ? pack.SerialText : row.SerialText;
        (row.Day, row.ListedDay) = (today, row.Score == 0 ? today : row.ListedDay);
        if (suspicion.Score >= row.Score)
        {
            (row.Score, row.Findings) = (suspicion.Score, FindingText.Write(suspicion.Findings, lookedIntoOn));
        }

        if (row.ToldDay is null && suspicion.Level == SuspicionLevel.Told)
        {
            (row.ToldDay, row.ToldIn) = (today, string.Join(' ', places.Order(StringComparer.Ordinal)));
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (context.Server is not null)
        {
            // Another service has just judged the same code. The next scan is judged again.
        }
    }
}
