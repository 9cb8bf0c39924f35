using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>The only place that knows which database it is.</summary>
public static class StorageServices
{
    /// <summary>Registers the database that the options name.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.ConfigureDbContext<LedgerContext>(
            (provider, options) => LedgerDatabase.Use(options, provider.GetRequiredService<LedgerOptions>()));
        services.AddSingleton<IDbContextFactory<LedgerContext>, LedgerContextFactory>();
        services.AddSingleton<BatchWriter>();
        services.AddSingleton<WriteTurn>();
        services.AddSingleton<CosignatureWriter>();
        services.AddSingleton<StateScan>();
        return services;
    }

    /// <summary>The database outside of the running service, e.g. before it serves. Nothing is made or migrated here.</summary>
    /// <exception cref="ArgumentException">The connection string is missing or cannot be read; the message holds nothing of it.</exception>
    public static LedgerContext Open(LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = new DbContextOptionsBuilder<LedgerContext>();
        LedgerDatabase.Use(builder, options);
        return LedgerDatabase.Context(builder.Options, options.Database);
    }
}
