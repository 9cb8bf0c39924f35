using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>Listings held against a ledger, in streams, against an echo of messages of the same size.</summary>
internal static class ListingsBench
{
    private const int Each = 256;
    private const int Units = 1_000;
    private const int Batches = 40;
    private static readonly int[] Streams = [1, 2, 8];

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var load = SignedLoad.Make(0, TimeProvider.System.GetUtcNow());
        using var store = BenchStore.Make("sqlite");
        await using var service = await RunningService.StartAsync(store, cancellation);
        using var channel = service.Connect();
        var door = new AppendClients(channel, load);
        await door.OpenAsync(cancellation);
        var season = SeasonScript.Open(load.BeganMs);
        var lots = Enumerable.Range(0, Batches).Select(number => $"L{number:D3}").ToList();
        foreach (var statement in lots.SelectMany(lot => LabelledSeason.Make(season, Units, lot).Statements))
        {
            await door.SendAsync(new AppendRequest { Statement = statement }.ToByteArray(), cancellation);
        }

        // 100,000 different ones, again and again.
        var requests = ListingLoad.Requests(391, Each, lots, Units);
        await CheckAsync(channel, requests[0], cancellation);
        await LoadRun.OfAsync(2, (number, times) => AskAsync(channel, requests, number, options.Time, times, cancellation), service.Id, store);
        foreach (var streams in Streams.Where(streams => options.IsWanted(streams)))
        {
            var echo = await Echoes.RunAsync(streams, requests[0].Length, options.Time / 2, cancellation);
            sheet.Add(PerListing(echo.Figure("listings", "-", $"limit: an echo of {Each} listings, {streams} clients", "listings")));
            var run = await LoadRun.OfAsync(
                streams, (number, times) => AskAsync(channel, requests, number, options.Time, times, cancellation), service.Id, store);
            sheet.Add(PerListing(run.Figure("listings", "sqlite", $"{Each} a message, {streams} streams", "listings")) with
            {
                Ratio = run.Rate / echo.Rate,
                RatioTo = "echo",
            });
        }
    }

    // A time is that of a message.
    private static Figure PerListing(Figure figure) => figure with { Rate = figure.Rate * Each };

    private static async Task AskAsync(
        GrpcChannel channel, IReadOnlyList<byte[]> requests, int from, TimeSpan time, Times times, CancellationToken cancellation)
    {
        const int Ahead = 4;
        using var call = channel.CreateCallInvoker().AsyncDuplexStreamingCall(RawCalls.VerifyListings, null, new CallOptions(cancellationToken: cancellation));
        var sent = new Queue<long>();
        var start = Stopwatch.GetTimestamp();
        for (var place = from * 50; Stopwatch.GetElapsedTime(start) < time || sent.Count > 0;)
        {
            while (sent.Count < Ahead && Stopwatch.GetElapsedTime(start) < time)
            {
                sent.Enqueue(Stopwatch.GetTimestamp());
                await call.RequestStream.WriteAsync(requests[place++ % requests.Count], cancellation);
            }

            if (!await call.ResponseStream.MoveNext(cancellation))
            {
                throw new InvalidOperationException("The service ended a stream of listings.");
            }

            times.Add(Stopwatch.GetElapsedTime(sent.Dequeue()));
        }

        await call.RequestStream.CompleteAsync();
    }

    // That what is measured are answers.
    private static async Task CheckAsync(GrpcChannel channel, byte[] request, CancellationToken cancellation)
    {
        using var call = channel.CreateCallInvoker().AsyncDuplexStreamingCall(RawCalls.VerifyListings, null, new CallOptions(cancellationToken: cancellation));
        await call.RequestStream.WriteAsync(request, cancellation);
        await call.RequestStream.CompleteAsync();
        await call.ResponseStream.MoveNext(cancellation);
        var answers = VerifyListingsResponse.Parser.ParseFrom(call.ResponseStream.Current).Answers;
        var verdicts = answers.Take(6).Select(answer => answer.Verdict).ToArray();
        if (answers.Count != Each || !verdicts.SequenceEqual([
            ListingVerdict.Caution, ListingVerdict.Caution, ListingVerdict.Contradicted, ListingVerdict.Contradicted, ListingVerdict.Unproven, ListingVerdict.Unproven]))
        {
            throw new InvalidOperationException($"The service answers listings otherwise than they are: {string.Join(' ', verdicts)}.");
        }
    }
}
