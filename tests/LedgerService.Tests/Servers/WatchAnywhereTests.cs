using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerService.Checkpoints;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Servers;

/// <summary>Following the log where it was not written.</summary>
public sealed class WatchAnywhereTests
{
    private static readonly Method<WatchEntriesRequest, WatchEntriesResponse> Watch = new(
        MethodType.ServerStreaming,
        "traceability.v1.LedgerService",
        "WatchEntries",
        Marshallers.Create(message => message.ToByteArray(), WatchEntriesRequest.Parser.ParseFrom),
        Marshallers.Create(message => message.ToByteArray(), WatchEntriesResponse.Parser.ParseFrom));

    [PostgresFact]
    public async Task AWatcherGoesOnAtAnotherServiceWithoutGapOrRepeat()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await using var other = ledger.Replica();
        await using var writer = ledger.Replica();
        await using var here = await RunningLedger.StartAsync(ledger);
        await using var there = await RunningLedger.StartAsync(other);
        var seen = new List<ulong>();

        // At one service until an entry that it did not write itself has come; then at the other, from there on.
        await FollowAsync(writer, ledger, here, seen, ledger.Season.Entries.Count + 1);
        await writer.RecordAsync(writer.Season.Harvest(SeasonScript.Kilogram).Sign());
        await FollowAsync(writer, other, there, seen, seen.Count + 3);
        await writer.RecordAsync(writer.Season.Harvest(SeasonScript.Kilogram).Sign());
        await FollowAsync(writer, ledger, here, seen, seen.Count + 2);
        Assert.Equal(Enumerable.Range(0, seen.Count).Select(i => (ulong)i), seen);
    }

    // Records one statement after the other, elsewhere than the service that is watched, until so many entries were seen.
    private static async Task FollowAsync(TestLedger writer, TestLedger watched, RunningLedger service, List<ulong> seen, int until)
    {
        using var channel = GrpcChannel.ForAddress(service.Grpc);
        var proof = new Metadata { { "authorization", watched.Proof(watched.Season.Owner) } };
        var options = new CallOptions(proof, TimeProvider.System.GetUtcNow().AddSeconds(60).UtcDateTime);
        using var call = channel.CreateCallInvoker().AsyncServerStreamingCall(
            Watch, null, options, new WatchEntriesRequest { FromIndex = (ulong)seen.Count, Follow = true });
        while (seen.Count < until)
        {
            var next = call.ResponseStream.MoveNext(CancellationToken.None);
            await Eventually.TrueAsync(() =>
            {
                // Whoever waits looks again, and the clock is set back: the caller's proof is good for five minutes.
                var now = watched.Time.GetUtcNow().ToUnixTimeMilliseconds();
                watched.Time.Advance(10 * OtherWriters.Pause);
                watched.Time.Set(now + 1);
                return Task.FromResult(next.IsCompleted);
            });
            Assert.True(await next);
            if (call.ResponseStream.Current.Entry is { } entry)
            {
                seen.Add(entry.Index);
            }
            else if (seen.Count < until)
            {
                await writer.RecordAsync(writer.Season.Harvest(SeasonScript.Kilogram).Sign());
            }
        }
    }
}
