namespace Traceability.Bench;

/// <summary>
/// Signed statements through the write door of the service as it is shipped, over gRPC, into a real database: verified, ruled, durable and
/// receipted. Client, service and database share the machine. Beside it what each of its parts reaches alone.
/// </summary>
internal static class AppendBench
{
    private const int BatchRows = 512;
    private static readonly int[] Clients = [1, 8, 64, 256];

    // Statements that are signed beforehand for one second of a run: more than the fastest can send.
    private const int MostInSecond = 16_000;
    private const int MostUnaryInSecond = 8_000;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var clients = Clients.Where(options.IsWanted).ToArray();
        var most = options.Time.TotalSeconds * (((clients.Length + 1) * MostInSecond) + ((clients.Length + 2) * MostUnaryInSecond));
        var load = SignedLoad.Make((int)most, TimeProvider.System.GetUtcNow());
        var verify = await Verifications.RunAsync(Environment.ProcessorCount, options.Time / 2);
        sheet.Add(verify.Figure("append", "none", $"limit: bare signatures, {Environment.ProcessorCount} threads", "signatures") with { P50Ms = 0, P99Ms = 0 });
        var echo = await Echoes.RunAsync(64, (int)load.RequestSize, options.Time / 2, cancellation);
        sheet.Add(echo.Figure("append", "none", "limit: bare gRPC echo of the same bytes, 64 clients", "calls"));
        foreach (var provider in BenchStore.Providers.Where(options.IsWanted))
        {
            load.Rewind();
            await RunAsync(options, provider, clients, load, sheet, (verify.Rate, echo.Rate), cancellation);
        }
    }

    private static async Task RunAsync(
        BenchOptions options, string provider, int[] clients, SignedLoad load, FigureSheet sheet, (double Verify, double Echo) limits, CancellationToken cancellation)
    {
        var bare = await BareInserts.RunAsync(provider, 64, 1, (int)load.RequestSize, options.Time / 2, cancellation);
        sheet.Add(bare.Figure("append", provider, "limit: bare INSERT and COMMIT, a row each", "rows"));
        var bulk = await BareInserts.RunAsync(provider, 2, BatchRows, (int)load.RequestSize, options.Time / 2, cancellation);
        sheet.Add(bulk.Figure("append", provider, $"limit: bare INSERT and COMMIT of {BatchRows} rows", "rows"));

        using var store = BenchStore.Make(provider);
        await using var service = await RunningService.StartAsync(store, cancellation);
        using var channel = service.Connect();
        var door = new AppendClients(channel, load);
        await door.OpenAsync(cancellation);

        // What is measured was compiled before.
        await LoadRun.OfAsync(64, (_, times) => door.UnaryAsync(options.Time * 2, times, cancellation), service.Id, store);
        var ledger = new LedgerSize(store, await store.SizeAsync(cancellation), 0);
        var peak = 0.0;
        foreach (var count in clients)
        {
            var run = await LoadRun.OfAsync(count, (_, times) => door.UnaryAsync(options.Time, times, cancellation), service.Id, store);
            peak = Math.Max(peak, run.Rate);
            ledger = ledger with { Entries = ledger.Entries + run.Done };
            sheet.Add(run.Figure("append", provider, $"unary, {count} clients", "statements") with
            {
                Ratio = run.Rate / limits.Echo,
                RatioTo = "bare gRPC echo of 64 clients",
                BytesPerEntry = await ledger.BytesAsync(cancellation),
            });
        }

        await RunPacedAsync(options, door, peak / 10, provider, service, sheet, cancellation);
        await LoadRun.OfAsync(8, (_, times) => door.StreamAsync(options.Time, times, cancellation), service.Id, store);
        foreach (var count in clients)
        {
            var run = await LoadRun.OfAsync(count, (_, times) => door.StreamAsync(options.Time, times, cancellation), service.Id, store);
            sheet.Add(run.Figure("append", provider, $"AppendBatch, {count} streams", "statements") with
            {
                Ratio = run.Rate / limits.Verify,
                RatioTo = "bare signatures",
            });
        }
    }

    private static async Task RunPacedAsync(
        BenchOptions options, AppendClients door, double rate, string provider, RunningService service, FigureSheet sheet, CancellationToken cancellation)
    {
        const int Count = 64;
        var pause = TimeSpan.FromSeconds(Count / rate);
        var run = await LoadRun.OfAsync(
            Count, (number, times) => door.PacedAsync(options.Time, pause, pause * number / Count, times, cancellation), service.Id, service.Store);
        sheet.Add(run.Figure("append", provider, $"unary, {Count} clients at a tenth of the peak", "statements"));
    }

    /// <param name="Before">Bytes that the database took.</param>
    /// <param name="Entries">Added since.</param>
    private sealed record LedgerSize(BenchStore Store, long Before, long Entries)
    {
        public async Task<double> BytesAsync(CancellationToken cancellation) => (await Store.SizeAsync(cancellation) - Before) / (double)Entries;
    }
}
