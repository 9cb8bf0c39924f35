using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Hosting;
using Traceability.TestKit;
using Traceability.V1;
using Serving = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Traceability.LedgerService.Tests.Vitals;

/// <summary>Between "stop" and closed ports.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task NewCallsAreToldToGoElsewhereAndStreamsEndWithACursor()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        using var health = calls.WatchHealth();
        Assert.True(await health.ResponseStream.MoveNext());
        using var watch = calls.WatchEntries(
            new WatchEntriesRequest { FromIndex = 2, Follow = true }, new Metadata { { "authorization", ledger.Proof(ledger.Season.Owner) } });
        while (await watch.ResponseStream.MoveNext() && watch.ResponseStream.Current.Checkpoint.Length == 0)
        {
        }

        using var batch = calls.AppendBatch();
        await batch.RequestStream.WriteAsync(new AppendBatchRequest { Statement = ledger.Season.Harvest(SeasonScript.Kilogram).Sign() });
        Assert.True(await batch.ResponseStream.MoveNext());

        running.Get<IHostApplicationLifetime>().StopApplication();

        var (status, body) = await running.ReadAsync("/health/ready");
        Assert.Equal((503, true), (status, body.Contains("\"DRAINING\"", StringComparison.Ordinal)));
        Assert.Equal(200, (await running.ReadAsync("/health/live")).Status);
        Assert.Equal(200, (await running.ReadAsync("/checkpoint")).Status);
        Assert.True(await health.ResponseStream.MoveNext());
        Assert.Equal(Serving.NotServing, health.ResponseStream.Current.Status);
        Assert.False(await health.ResponseStream.MoveNext());
        Assert.Equal(Serving.NotServing, (await calls.CheckHealthAsync()).Status);

        Assert.Null(await CursorOfAsync(async () => await calls.AppendAsync(new AppendRequest { Statement = ledger.Season.Harvest(SeasonScript.Kilogram).Sign() })));
        Assert.Null(await CursorOfAsync(async () => await calls.GetCheckpointAsync()));
        Assert.Null(await CursorOfAsync(() => batch.ResponseStream.MoveNext()));
        var seen = 0UL;
        var cursor = await CursorOfAsync(async () =>
        {
            while (await watch.ResponseStream.MoveNext())
            {
                seen = watch.ResponseStream.Current.Entry?.Index ?? seen;
            }
        });
        Assert.Equal($"{Math.Max(seen + 1, (ulong)ledger.Season.Entries.Count)}", cursor);
    }

    // Refused as by a service that ends, with the pause after which to ask again; the cursor, if there is one.
    private static async Task<string?> CursorOfAsync(Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
        var status = Google.Rpc.Status.Parser.ParseFrom(refusal.Trailers.GetValueBytes("grpc-status-details-bin"));
        var info = Assert.Single(status.Details, detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();
        Assert.Equal("DRAINING", info.Type);
        Assert.Equal(Duration.FromTimeSpan(TimeSpan.FromSeconds(1)), Assert.Single(status.Details, detail => detail.Is(RetryInfo.Descriptor)).Unpack<RetryInfo>().RetryDelay);
        return info.Metadata.TryGetValue("next_index", out var next) ? next : null;
    }
}
