namespace Traceability.LedgerService.Access;

/// <summary>Who may read what.</summary>
internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddSingleton<CallerProof>();
}
