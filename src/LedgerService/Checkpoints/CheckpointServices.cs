using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>The ledger's keys, and opening it.</summary>
public static class CheckpointServices
{
    public static IServiceCollection AddCheckpoints(this IServiceCollection services) => services
        .AddSingleton<DataFolder>()
        .AddSingleton<SignedHeadFile>()
        .AddSingleton<ShownHistory>()
        .AddSingleton<OtherWriters>()
        .AddHostedService(provider => provider.GetRequiredService<OtherWriters>())
        .AddSingleton(provider => LedgerOpening.Open(
            provider.GetRequiredService<LedgerOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger("Traceability.Ledger")));

    /// <summary>Opens the ledger and asks its witnesses; false, with the reason logged, when it must not be served.</summary>
    public static bool OpenLedger(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            app.Services.GetRequiredService<DataFolder>().Hold();
            app.Services.GetRequiredService<LogKeys>();
            app.Services.GetRequiredService<WitnessRollCall>().RunAsync(CancellationToken.None).GetAwaiter().GetResult();
            return true;
        }
        catch (LedgerRefusedToStartException refusal)
        {
            LedgerLog.RefusedToStart(app.Logger, refusal.Message);
            return false;
        }
    }
}
