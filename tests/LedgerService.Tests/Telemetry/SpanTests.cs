using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Net.Client;
using Traceability.LedgerService.Telemetry;
using Traceability.TestKit;
using Traceability.V1;
using Activity = System.Diagnostics.Activity;

namespace Traceability.LedgerService.Tests.Telemetry;

[Collection(Exclusive.Name)]
public sealed class SpanTests
{
    [Fact]
    public async Task ACallHasOneSpanUnderItsCallersAndItsBatchLinksToIt()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LedgerMeters.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        using var mine = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        await calls.AppendAsync(new AppendRequest { Statement = ledger.Season.Harvest(SeasonScript.Kilogram).Sign() });
        await running.ReadAsync("/01/09506000134352/10/L1");
        mine.Stop();
        await Eventually.TrueAsync(() => Task.FromResult(ended.Count == 3));

        var batch = Assert.Single(ended, span => span.DisplayName == "ledger.batch");
        var append = Assert.Single(ended, span => span.DisplayName == "traceability.v1.LedgerService/Append");
        var page = Assert.Single(ended, span => span.DisplayName == "GET /01/{product}/10/{lot}");
        Assert.Equal((mine.TraceId, ActivityKind.Server, true), (append.TraceId, append.Kind, append.HasRemoteParent));
        Assert.Equal(append.Context, Assert.Single(batch.Links).Context);
        Assert.NotEqual(append.TraceId, batch.TraceId);
        Assert.Equal(["lock", "load", "fold", "sign", "write", "commit", "prove"], batch.Events.Select(stage => stage.Name));
        Assert.Equal((0, "Append"), (append.GetTagItem("rpc.grpc.status_code"), append.GetTagItem("rpc.method")));
        Assert.Equal(("/01/{product}/10/{lot}", 404), (page.GetTagItem("http.route"), page.GetTagItem("http.response.status_code")));
        Assert.All(ended.SelectMany(span => span.TagObjects), tag => Assert.DoesNotMatch("0950|L1|127", $"{tag.Value}"));
    }
}
