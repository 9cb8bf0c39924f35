namespace Traceability.LedgerService.Queries;

/// <summary>Questions about committed state.</summary>
internal static class QueryServices
{
    public static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<CustodyRecords>()
        .AddSingleton<AmountRights>()
        .AddSingleton<LotQuery>()
        .AddSingleton<LotTrace>()
        .AddSingleton<LotViews>()
        .AddSingleton<DeviceQuery>()
        .AddSingleton<RegistryQuery>()
        .AddSingleton<StepReader>()
        .AddSingleton<StateQuestion>()
        .AddSingleton<Whereabouts>()
        .AddSingleton<Contents>()
        .AddSingleton<CertificateReach>()
        .AddSingleton<QuotaUses>()
        .AddSingleton<YearQuery>()
        .AddSingleton<ClaimReasons>()
        .AddSingleton<StepsAsOf>()
        .AddSingleton<CustodyQuestions>();
}
