using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Traceability.LedgerService.Telemetry;

/// <summary>Meters and spans, and where they go.</summary>
internal static class TelemetryServices
{
    /// <summary>What stages count with.</summary>
    public static IServiceCollection AddMeters(this IServiceCollection services)
    {
        services.TryAddSingleton<LedgerMeters>();
        return services;
    }

    /// <summary>The export, if one is asked for.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services.AddMeters().AddHostedService<OtlpExport>();
}
