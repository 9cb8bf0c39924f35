namespace Traceability.LedgerService.Queries;

/// <summary>Questions about committed state.</summary>
internal static class QueryServices
{
    public static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<CustodyRecords>()
        .AddSingleton<AmountRights>()
        .AddSingleton<EntryRights>()
        .AddSingleton<LotQuery>()
        .AddSingleton<LotTrace>()
        .AddSingleton<MatterQuery>()
        .AddSingleton<ReachQuery>()
        .AddSingleton<LotViews>()
        .AddSingleton<TradeQuery>()
        .AddSingleton<OriginQuery>()
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
