using System.Diagnostics;
using Google.Protobuf;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>The page behind a QR code, against a constant answer of the same server to the same client.</summary>
internal static class ScanBench
{
    private const int Packs = 1_000;
    private const string Constant = "/favicon.ico";
    private static readonly int[] Clients = [1, 8, 64];

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - (31 * SeasonScript.Day);
        foreach (var provider in BenchStore.Providers.Where(options.IsWanted))
        {
            using var store = BenchStore.Make(provider);
            await using var service = await RunningService.StartAsync(store, cancellation);
            using var channel = service.Connect();
            var season = SeasonScript.Open(began);
            var product = LabelledSeason.Make(season, Packs);
            var door = new AppendClients(channel, SignedLoad.Make(0, TimeProvider.System.GetUtcNow()));
            await door.OpenAsync(cancellation);
            foreach (var statement in product.Statements)
            {
                await door.SendAsync(new AppendRequest { Statement = statement }.ToByteArray(), cancellation);
            }

            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = service.Web };
            foreach (var path in new[] { product.Path, Constant })
            {
                await LoadRun.OfAsync(16, (_, times) => AskAsync(http, path, options.Time, times, cancellation), service.Id, store);
            }

            foreach (var clients in Clients.Where(options.IsWanted))
            {
                var constant = await LoadRun.OfAsync(
                    clients, (_, times) => AskAsync(http, Constant, options.Time / 2, times, cancellation), service.Id, store);
                sheet.Add(constant.Figure("scan", provider, $"limit: a constant answer, {clients} clients", "answers"));
                var scan = await LoadRun.OfAsync(
                    clients, (_, times) => AskAsync(http, product.Path, options.Time, times, cancellation), service.Id, store);
                sheet.Add(scan.Figure("scan", provider, $"page of a pack, {clients} clients", "pages") with
                {
                    Ratio = scan.Rate / constant.Rate,
                    RatioTo = "constant answer",
                });
            }
        }
    }

    private static async Task AskAsync(HttpClient http, string path, TimeSpan time, Times times, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var sent = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(cancellation);
            times.Add(Stopwatch.GetElapsedTime(sent));
        }
    }
}
