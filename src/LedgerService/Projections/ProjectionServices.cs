namespace Traceability.LedgerService.Projections;

/// <summary>Followers of the log.</summary>
internal static class ProjectionServices
{
    public static IServiceCollection AddProjections(this IServiceCollection services) => services;
}
