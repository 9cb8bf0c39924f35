namespace Traceability.LedgerService.Verification;

/// <summary>The scan page, QR codes and bundles.</summary>
internal static class VerificationServices
{
    public static IServiceCollection AddVerification(this IServiceCollection services) => services;

    public static void MapVerification(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
