using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Traceability.LedgerService.Telemetry;

/// <summary>
/// Sends metrics and spans to a collector over OTLP, once OTEL_EXPORTER_OTLP_ENDPOINT, or the one of a signal, is set: in the environment,
/// a file or the command line. All other OTEL_ names hold as well (protocol, headers, intervals, sampler, resource). Off without.
/// What is left when the service ends is sent before it is gone.
/// </summary>
internal sealed class OtlpExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private const string DefaultName = "traceability-ledger";

    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsSet(configuration, MetricsEndpoint))
        {
            metrics = Sdk.CreateMeterProviderBuilder()
                .ConfigureServices(services => services.AddSingleton(configuration))
                .ConfigureResource(Name)
                .AddMeter(LedgerMeters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter()
                .Build();
        }

        if (IsSet(configuration, TracesEndpoint))
        {
            traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(services => services.AddSingleton(configuration))
                .ConfigureResource(Name)
                .AddSource(LedgerMeters.Name)
                .AddOtlpExporter()
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // After everything that measures has stopped: what is left is sent, bounded by the exporter's own timeout.
    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }

    private static bool IsSet(IConfiguration configuration, string own) =>
        !string.IsNullOrEmpty(configuration[Endpoint]) || !string.IsNullOrEmpty(configuration[own]);

    // What is said later holds: the operator's name and attributes after ours.
    private static void Name(ResourceBuilder resource) => resource.Clear().AddService(DefaultName).AddTelemetrySdk().AddEnvironmentVariableDetector();
}
