using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>The only place that knows which database it is.</summary>
public static class StorageServices
{
    /// <summary>Registers the database that the options name.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddDbContextFactory<LedgerContext, LedgerContextFactory>(
            (provider, options) => LedgerDatabase.Use(options, provider.GetRequiredService<LedgerOptions>()));
        services.AddSingleton<BatchWriter>();
        services.AddSingleton<StateScan>();
        return services;
    }
}
