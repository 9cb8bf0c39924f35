using Traceability.LedgerService.Queries;

namespace Traceability.Bench;

/// <summary>How long it takes to find and add up all that rests on one certificate.</summary>
internal static class ReachBench
{
    private const int Runs = 7;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        await using var ledger = await BenchLedger.OpenAsync();
        await new Filler(ledger).FillAsync(options.Lots, cancellation);
        var reach = ledger.Get<CertificateReach>();
        var clock = new Clock();
        var found = (await reach.SumAsync(ledger.Season.CertificateId, (0, 0), cancellation)).Lots;
        for (var run = 0; run < Runs; run++)
        {
            await clock.TimeAsync(() => reach.SumAsync(ledger.Season.CertificateId, (0, 0), cancellation));
        }

        sheet.Add(clock.Figure("reach", $"a certificate that {found:N0} lots rest on", "lots", found));
    }
}
