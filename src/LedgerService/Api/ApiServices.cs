using Traceability.LedgerService.Access;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Vitals;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Api;

/// <summary>The gRPC surface.</summary>
internal static class ApiServices
{
    // One message is at most a statement with its sealed parts: 60 KiB + 1 MiB and framing.
    private const int MaxMessage = 2 * 1024 * 1024;

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddGrpc(options =>
        {
            options.Interceptors.Add<LanguageInterceptor>();
            options.Interceptors.Add<ErrorInterceptor>();
            options.Interceptors.Add<AccessInterceptor>();
            options.MaxReceiveMessageSize = MaxMessage;
            options.EnableDetailedErrors = false;
        });
        return services.AddMeters().AddAccess().AddSingleton<CallerGate>().AddPublicLimits();
    }

    public static void MapApi(this WebApplication app)
    {
        app.Use(CallWatch.RunAsync);
        app.Use(UnreadMessage.TellAsync);
        app.UseRateLimiter();
        app.Use(NotYetShown.TellAsync);
        app.Use(PageGate.EnterAsync);
        app.MapGrpcService<LedgerApi>().RequireRateLimiting(PublicLimits.AppendPolicy);
        app.MapGrpcService<RegistryApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<CustodyApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<TradeApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<AlertApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<HealthApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<ReflectionApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<LabelApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<ListingApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<ScanApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<ReportApi>();
        app.MapHealth();
    }
}
