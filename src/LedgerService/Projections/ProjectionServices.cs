using System.Text.Json;

namespace Traceability.LedgerService.Projections;

/// <summary>Followers of the log, and what they show.</summary>
internal static class ProjectionServices
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IServiceCollection AddProjections(this IServiceCollection services) => services
        .AddSingleton<SeasonStatistics>()
        .AddHostedService(provider => provider.GetRequiredService<SeasonStatistics>());

    public static void MapProjections(this WebApplication app) => app.MapMethods(
        "/statistics",
        Reading.Methods,
        async (SeasonStatistics statistics, CancellationToken cancellation) =>
            TypedResults.Json(await statistics.ReadAsync(cancellation), Json)).RequireRateLimiting(PublicLimits.Policy);
}
