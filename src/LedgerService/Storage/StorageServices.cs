using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>The only place that knows which database it is.</summary>
public static class StorageServices
{
    private const string FileName = "ledger.db";

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

    /// <summary>The database outside of the running service, e.g. before it serves. Nothing is made or migrated here.</summary>
    public static LedgerContext Open(LedgerOptions options) => new(
        new DbContextOptionsBuilder<LedgerContext>().UseSqlite(ConnectionString(options)).AddInterceptors(new SqliteDurability()).Options);

    /// <summary>Whether a data directory has a database.</summary>
    public static bool Exists(LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return File.Exists(Path.Combine(options.DataDirectory, FileName));
    }

    /// <summary>Where the embedded database of a data directory is.</summary>
    public static string ConnectionString(LedgerOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(options.DataDirectory, FileName),
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
    }.ToString();
}
