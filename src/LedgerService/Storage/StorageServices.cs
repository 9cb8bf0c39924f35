using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>The only place that knows which database it is.</summary>
public static class StorageServices
{
    /// <summary>Registers the embedded database, a file in the data directory.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<SqliteDurability>();
        services.AddDbContextFactory<LedgerContext>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<LedgerOptions>()))
            .AddInterceptors(provider.GetRequiredService<SqliteDurability>()));
        services.AddSingleton<BatchWriter>();
        services.AddSingleton<WriteTurn>();
        services.AddSingleton<CosignatureWriter>();
        services.AddSingleton<StateScan>();
        return services;
    }

    /// <summary>Where the embedded database of a data directory is.</summary>
    public static string ConnectionString(LedgerOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(options.DataDirectory, "ledger.db"),
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
    }.ToString();
}
