namespace Traceability.LedgerService.Witnessing;

/// <summary>Witnesses: whom to ask, what they have cosigned, and what is kept back until they have.</summary>
public static class WitnessingServices
{
    public static IServiceCollection AddWitnessing(this IServiceCollection services) => services
        .AddSingleton(provider => WitnessTerms.Load(provider.GetRequiredService<LedgerOptions>()))
        .AddSingleton<ForkAlarm>()
        .AddSingleton<WitnessClaims>()
        .AddSingleton<WitnessedReceipts>()
        .AddSingleton<WitnessFeeds>()
        .AddSingleton<WitnessRollCall>()
        .AddHostedService<WitnessFeeder>();
}
