namespace Traceability.LedgerService.Reports;

/// <summary>What anybody reports, and what is decided about it; outside the log (docs/scans.md).</summary>
internal static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportIntake>()
        .AddSingleton<ReportStore>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<SuspicionEnd>();
}
