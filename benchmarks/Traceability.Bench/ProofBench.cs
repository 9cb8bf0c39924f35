using Grpc.Net.Client;

namespace Traceability.Bench;

/// <summary>Receipts of entries anywhere in the log, asked one by one of the running service while the log stands still, at several sizes.</summary>
internal static class ProofBench
{
    private const int Clients = 64;
    private const int Sampled = 2_000;
    private const int Seed = 20_260_402;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var sizes = new[] { 1_000, 10_000, Math.Max(10_000, options.Entries) }.Distinct().Where(size => size <= options.Entries).DefaultIfEmpty(options.Entries);
        var load = SignedLoad.Make(options.Entries, TimeProvider.System.GetUtcNow());
        var echo = await Echoes.RunAsync(Clients, (int)load.RequestSize, options.Time / 2, cancellation);
        sheet.Add(echo.Figure("proof", "none", $"limit: bare gRPC echo, {Clients} clients", "calls"));
        foreach (var provider in BenchStore.Providers.Where(options.IsWanted))
        {
            load.Rewind();
            using var store = BenchStore.Make(provider);
            await using var service = await RunningService.StartAsync(store, cancellation);
            using var channel = service.Connect();
            var door = new AppendClients(channel, load);
            await door.OpenAsync(cancellation);
            var asked = new List<byte[]>();
            var entries = 0;
            foreach (var size in sizes)
            {
                entries += await door.FillAsync(size - entries, asked, cancellation);
                sheet.Add(await AskAsync(options, channel, asked, service, entries, echo.Rate, cancellation));
            }
        }
    }

    private static async Task<Figure> AskAsync(
        BenchOptions options, GrpcChannel channel, List<byte[]> known, RunningService service, int entries, double echo, CancellationToken cancellation)
    {
        var random = new Random(Seed);
        byte[][] asked = [.. Enumerable.Range(0, Sampled).Select(_ => known[random.Next(known.Count)])];
        var receipts = new ReceiptClients(channel, asked);
        await LoadRun.OfAsync(Clients, (number, times) => receipts.AskAsync(number, options.Time / 2, times, cancellation), service.Id, service.Store);
        var run = await LoadRun.OfAsync(Clients, (number, times) => receipts.AskAsync(number, options.Time, times, cancellation), service.Id, service.Store);
        return run.Figure("proof", service.Store.Provider, $"GetReceipt, {Clients} clients, {entries:N0} entries", "receipts") with
        {
            Ratio = run.Rate / echo,
            RatioTo = "bare gRPC echo",
        };
    }
}
