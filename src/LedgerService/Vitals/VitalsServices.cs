using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Vitals;

/// <summary>How the service is, and how it ends.</summary>
internal static class VitalsServices
{
    public static IServiceCollection AddVitals(this IServiceCollection services)
    {
        // The host's own limit is for the answers; the time that balancers need comes before it.
        services.AddOptions<HostOptions>().Configure<LedgerOptions>(
            (host, options) => host.ShutdownTimeout += TimeSpan.FromMilliseconds(options.DrainMs));
        return services
            .AddMeters()
            .AddSingleton<Readiness>()
            .AddSingleton<VitalsProbe>()
            .AddSingleton<LedgerGauges>()
            .AddSingleton<VitalsWatch>()
            .AddHostedService(provider => provider.GetRequiredService<VitalsWatch>())
            .AddHostedService<Drain>();
    }
}
