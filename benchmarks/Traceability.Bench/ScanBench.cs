using System.Diagnostics;
using Google.Protobuf;
using Traceability.LedgerCore.Labels;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>
/// The page behind a QR code, against a constant answer of the same server to the same client: one pack again and again, every pack of a batch in
/// turn, and these at half of that pace.
/// </summary>
internal static class ScanBench
{
    private const int Packs = 1_000;
    private const string Constant = "/favicon.ico";
    private static readonly int[] Clients = [1, 8, 64];

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var load = SignedLoad.Make(0, TimeProvider.System.GetUtcNow());
        foreach (var provider in BenchStore.Providers.Where(options.IsWanted))
        {
            using var store = BenchStore.Make(provider);
            await using var service = await RunningService.StartAsync(store, cancellation);
            using var channel = service.Connect();
            var product = LabelledSeason.Make(SeasonScript.Open(load.BeganMs), Packs);
            var door = new AppendClients(channel, load);
            await door.OpenAsync(cancellation);
            foreach (var statement in product.Statements)
            {
                await door.SendAsync(new AppendRequest { Statement = statement }.ToByteArray(), cancellation);
            }

            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = service.Web };
            var roll = new SerialRoll(new byte[Serial.SeedSize], Packs);
            string[] packs = [.. Enumerable.Range(0, Packs).Select(place => $"{product.Path[..^Serial.Length]}{roll.At(place)}")];
            var cases = new[] { ("limit: a constant answer", new[] { Constant }), ("page of one pack", [product.Path]), ("page of the next pack", packs) };
            foreach (var (_, paths) in cases)
            {
                await LoadRun.OfAsync(16, (number, times) => AskAsync(http, paths, number, options.Time, TimeSpan.Zero, times, cancellation), service.Id, store);
            }

            foreach (var clients in Clients.Where(options.IsWanted))
            {
                var rates = new List<double>();
                foreach (var (name, paths) in cases)
                {
                    var run = await LoadRun.OfAsync(
                        clients, (number, times) => AskAsync(http, paths, number, options.Time, TimeSpan.Zero, times, cancellation), service.Id, store);
                    rates.Add(run.Rate);
                    sheet.Add(run.Figure("scan", provider, $"{name}, {clients} clients", "pages") with
                    {
                        Ratio = run.Rate / rates[0],
                        RatioTo = "constant answer",
                    });
                }

                var pause = TimeSpan.FromSeconds(2 * clients / rates[^1]);
                var half = await LoadRun.OfAsync(
                    clients, (number, times) => AskAsync(http, packs, number, options.Time, pause, times, cancellation), service.Id, store);
                sheet.Add(half.Figure("scan", provider, $"page of the next pack, {clients} clients at half of that", "pages"));
            }
        }
    }

    /// <param name="pause">From one question of this client to the next, whether or not the last was answered; none asks as fast as answers come.</param>
    private static async Task AskAsync(
        HttpClient http, string[] paths, int number, TimeSpan time, TimeSpan pause, Times times, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var due = pause * (number % 64) / 64;
        for (var asked = number * 7; Stopwatch.GetElapsedTime(start) < time; asked++)
        {
            var wait = pause > TimeSpan.Zero ? due - Stopwatch.GetElapsedTime(start) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellation);
            }

            // What is late because the answer before was late counts from when it should have been asked.
            var sent = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(paths[asked % paths.Length], UriKind.Relative), cancellation);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(cancellation);
            times.Add(pause > TimeSpan.Zero && wait <= TimeSpan.Zero ? Stopwatch.GetElapsedTime(start) - due : Stopwatch.GetElapsedTime(sent));
            due += pause;
        }
    }
}
