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

    /// <summary>The export; it begins with <see cref="StartTelemetry"/>.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services.AddMeters().AddSingleton<OtlpExport>();

    /// <summary>Begins the export, if one is asked for, before anything is measured.</summary>
    public static void StartTelemetry(this WebApplication app) => app.Services.GetRequiredService<OtlpExport>();
}
