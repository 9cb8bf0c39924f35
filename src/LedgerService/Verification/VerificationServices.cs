using Traceability.LedgerService.Alerts;
using Traceability.LedgerService.Resolution;
using Traceability.LedgerService.Verification.Web;

namespace Traceability.LedgerService.Verification;

/// <summary>The scan page, QR codes, bundles, alerts and the resolver.</summary>
internal static class VerificationServices
{
    public static IServiceCollection AddVerification(this IServiceCollection services) => services
        .AddSingleton<LabelQuery>()
        .AddSingleton<CategoryQuery>()
        .AddSingleton<SerialRolls>()
        .AddSingleton<StatementReader>()
        .AddSingleton<Ancestry>()
        .AddSingleton<BundleEntries>()
        .AddSingleton<LotChanges>()
        .AddSingleton<WitnessedStanding>()
        .AddSingleton<BundleBuilder>()
        .AddSingleton<LabelLinks>()
        .AddSingleton<KeptScans>()
        .AddSingleton<ScanNotices>()
        .AddSingleton<ScanQuery>()
        .AddSingleton<WebFiles>()
        .AddSingleton<ScanPages>()
        .AddAlerts()
        .AddResolution();

    public static void MapVerification(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var open = app.MapGroup("").RequireRateLimiting(PublicLimits.Policy);
        open.MapScans();
        open.MapWeb();
        open.MapAlerts();
        open.MapResolution();
    }
}
