using Grpc.Net.Client;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Telemetry;

/// <summary>What is measured reaches a collector, by either protocol, once one is named.</summary>
[Collection(Exclusive.Name)]
public sealed class OtlpTests
{
    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task MetricsAndSpansReachTheCollectorAtTheLatestWhenTheServiceEnds(string protocol)
    {
        await using var collector = await Collector.StartAsync(protocol == "grpc");
        await using var ledger = await TestLedger.OpenAsync();
        await using (var running = await RunningLedger.StartAsync(
            ledger, $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", $"--OTEL_EXPORTER_OTLP_PROTOCOL={protocol}", "--OTEL_SERVICE_NAME=our-ledger"))
        {
            using var channel = GrpcChannel.ForAddress(running.Grpc);
            await new GrpcCalls(channel.CreateCallInvoker()).AppendAsync(new AppendRequest { Statement = ledger.Season.Harvest(SeasonScript.Kilogram).Sign() });
        }

        string[] metrics =
        [
            "ledger.statements", "ledger.batch.size", "ledger.batch.duration", "ledger.batch.stage.duration", "ledger.queue.wait", "ledger.queue.depth",
            "ledger.call.duration", "ledger.head.size", "ledger.ready", "http.server.request.duration",
        ];
        Assert.Subset(collector.Metrics.ToHashSet(), metrics.ToHashSet());
        Assert.Subset(collector.Spans.ToHashSet(), new HashSet<string> { "ledger.batch", "traceability.v1.LedgerService/Append" });
        Assert.Contains("our-ledger", collector.Resources);
    }

    [Fact]
    public async Task TheEnvironmentAloneIsEnough()
    {
        await using var collector = await Collector.StartAsync(isGrpc: false);
        await using var ledger = await TestLedger.OpenAsync();
        Dictionary<string, string?> names = new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_RESOURCE_ATTRIBUTES"] = "service.name=named-by-attribute,deployment.environment.name=field",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        };
        try
        {
            names.ToList().ForEach(name => Environment.SetEnvironmentVariable(name.Key, name.Value));
            await using var running = await RunningLedger.StartAsync(ledger);
            using var channel = GrpcChannel.ForAddress(running.Grpc);
            await new GrpcCalls(channel.CreateCallInvoker()).AppendAsync(new AppendRequest { Statement = ledger.Season.Harvest(SeasonScript.Kilogram).Sign() });

            // At its interval, not only when the service ends.
            await Eventually.TrueAsync(() => Task.FromResult(collector.Metrics.Contains("ledger.statements")));
        }
        finally
        {
            names.Keys.ToList().ForEach(name => Environment.SetEnvironmentVariable(name, null));
        }

        Assert.Contains("ledger.batch", collector.Spans);
        Assert.Subset(collector.Resources.ToHashSet(), new HashSet<string> { "named-by-attribute", "field" });
        Assert.DoesNotContain("traceability-ledger", collector.Resources);
    }

    [Fact]
    public async Task NothingIsSentWhenNoCollectorIsNamed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        Assert.False(LedgerService.Telemetry.LedgerTraces.Source.HasListeners());
        Assert.False(running.Get<LedgerService.Telemetry.LedgerMeters>().TimesCalls);
    }
}
