using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Sequencing;

/// <summary>The single writer and its queue.</summary>
public static class SequencingServices
{
    public static IServiceCollection AddSequencing(this IServiceCollection services) => services
        .AddMeters()
        .AddSingleton(RuleBook.Custody)
        .AddSingleton<StatementQueue>()
        .AddSingleton<ClockWatch>()
        .AddSingleton<KnownParties>()
        .AddSingleton<BatchCommit>()
        .AddHostedService<Sequencer>();
}
