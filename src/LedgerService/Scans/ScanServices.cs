namespace Traceability.LedgerService.Scans;

/// <summary>What is known of scans, outside the log (docs/scans.md).</summary>
internal static class ScanServices
{
    public static IServiceCollection AddScans(this IServiceCollection services) => services
        .AddSingleton<TrustedProxies>()
        .AddSingleton<ScanRecorder>()
        .AddSingleton<ScanStore>()
        .AddSingleton<SuspicionBoard>()
        .AddSingleton<SuspicionQuery>()
        .AddSingleton<HotspotQuery>()
        .AddSingleton<ScanWriter>()
        .AddHostedService(provider => provider.GetRequiredService<ScanWriter>());
}
