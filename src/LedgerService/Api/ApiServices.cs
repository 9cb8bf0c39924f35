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
            options.MaxReceiveMessageSize = MaxMessage;
            options.EnableDetailedErrors = false;
        });
        return services.AddSingleton<CallerGate>();
    }

    public static void MapApi(this WebApplication app)
    {
        app.Use(UnreadMessage.TellAsync);
        app.MapGrpcService<LedgerApi>();
        app.MapGrpcService<RegistryApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<CustodyApi>().RequireRateLimiting(PublicLimits.Policy);
        app.MapGrpcService<HealthApi>();
        app.MapGrpcService<ReflectionApi>();
        app.MapGrpcService<LabelApi>().RequireRateLimiting(PublicLimits.Policy);
    }
}
