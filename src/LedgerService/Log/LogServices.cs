namespace Traceability.LedgerService.Log;

/// <summary>Readers of the log.</summary>
public static class LogServices
{
    public static IServiceCollection AddLog(this IServiceCollection services) => services
        .AddSingleton<TileReader>()
        .AddSingleton<CosignedCheckpoints>()
        .AddSingleton<LogReader>()
        .AddSingleton<SealedReader>()
        .AddSingleton<CheckedNotes>()
        .AddSingleton<ReceiptBook>()
        .AddSingleton<CommitSignal>();
}
