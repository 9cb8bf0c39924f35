using System.Diagnostics;

namespace Traceability.Bench;

/// <summary>
/// What a ledger costs as it grows: the time of a start, resident memory, and one statement or one receipt at a time, at sizes ten times
/// apart. Everything in the ledger is signed, ruled and proved; only the way in is short, without gRPC and the door.
/// </summary>
internal static class GrowthBench
{
    private const int Smallest = 10_000;
    private const int Clients = 4;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        // Recorded times go on from here, a millisecond for each statement, and stay behind the clock.
        var began = TimeProvider.System.GetUtcNow();
        using var store = BenchStore.Make("sqlite");
        var filler = new GrowthFiller(store, began);
        for (var size = Math.Min(Smallest, options.Growth); size <= options.Growth; size *= 10)
        {
            var start = Stopwatch.GetTimestamp();
            await filler.GrowAsync(size, cancellation);
            Console.WriteLine($"{filler.Size:N0} entries after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s");
            Dictionary<string, double> smallest = [];
            if (size > Smallest)
            {
                await MeasureSmallestAsync(options, sheet, smallest, cancellation);
            }

            await MeasureAsync(options, store, filler, began, sheet, smallest, cancellation);
        }
    }

    // Made again for each larger one, and measured beside it: the processor is not as fast as it was when the large one was begun.
    private static async Task MeasureSmallestAsync(
        BenchOptions options, FigureSheet sheet, Dictionary<string, double> smallest, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetUtcNow();
        using var store = BenchStore.Make("sqlite");
        var filler = new GrowthFiller(store, began);
        await filler.GrowAsync(Smallest, cancellation);
        await MeasureAsync(options, store, filler, began, sheet, smallest, cancellation);
    }

    private static async Task MeasureAsync(
        BenchOptions options, BenchStore store, GrowthFiller filler, DateTimeOffset began, FigureSheet sheet, Dictionary<string, double> smallest,
        CancellationToken cancellation)
    {
        // What was put in behind its back is counted by its followers first, which would be measured beside everything else.
        await using (var first = await RunningService.StartAsync(store, cancellation))
        {
            await first.CaughtUpAsync(cancellation);
        }

        await using var service = await RunningService.StartAsync(store, cancellation);
        using var channel = service.Connect();
        var resting = ProcessorUse.ResidentMb(service.Id);
        sheet.Add(Beside(smallest, "start", new Figure(
            "growth", "sqlite", $"start with {filler.Size:N0} entries", 1000 / service.StartMs, "starts", service.StartMs, service.StartMs, 0, resting)));
        var load = SignedLoad.Make((int)(options.Time.TotalSeconds * 4 * 4_000), began, filler.NextHistory());
        var door = new AppendClients(channel, load);
        var receipts = new ReceiptClients(channel, filler.Asked);
        var bytes = await service.Store.SizeAsync(cancellation) / (double)filler.Size;
        await LoadRun.OfAsync(Clients, (_, times) => door.UnaryAsync(options.Time, times, cancellation), service.Id, service.Store);
        var append = await LoadRun.OfAsync(Clients, (_, times) => door.UnaryAsync(options.Time, times, cancellation), service.Id, service.Store);
        sheet.Add(Beside(smallest, "append", append.Figure("growth", "sqlite", $"append to {filler.Size:N0} entries, {Clients} clients", "statements")) with
        {
            BytesPerEntry = bytes,
        });
        await LoadRun.OfAsync(Clients, (number, times) => receipts.AskAsync(number, options.Time / 2, times, cancellation), service.Id, service.Store);
        var proof = await LoadRun.OfAsync(Clients, (number, times) => receipts.AskAsync(number, options.Time, times, cancellation), service.Id, service.Store);
        sheet.Add(Beside(smallest, "proof", proof.Figure("growth", "sqlite", $"receipts of {filler.Size:N0} entries, {Clients} clients", "receipts")));
        sheet.Add(Beside(smallest, "memory", proof.Figure("growth", "sqlite", $"memory after both, {filler.Size:N0} entries", "receipts"), figure => figure.RssMb));
    }

    private static Figure Beside(Dictionary<string, double> smallest, string what, Figure figure, Func<Figure, double>? of = null)
    {
        var value = (of ?? (measured => measured.P50Ms))(figure);
        return smallest.TryAdd(what, value) ? figure : figure with { Ratio = value / smallest[what], RatioTo = "the smallest" };
    }
}
