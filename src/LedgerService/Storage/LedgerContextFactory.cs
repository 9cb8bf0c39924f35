using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Traceability.LedgerService.Storage.Postgres;
using Traceability.LedgerService.Storage.SqlServer;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// Contexts of the database that the service was told to use. They are used again: making one anew takes longer than what most are
/// asked.
/// </summary>
internal sealed class LedgerContextFactory(IServiceProvider provider) : IDbContextFactory<LedgerContext>
{
    private readonly Func<LedgerContext> lease = Pool(provider, provider.GetRequiredService<LedgerOptions>());

    public LedgerContext CreateDbContext() => lease();

    private static Func<LedgerContext> Pool(IServiceProvider provider, LedgerOptions ledger) => ledger.Database switch
    {
        DatabaseKind.Postgres => Pool<PostgresContext>(provider),
        DatabaseKind.SqlServer => Pool<SqlServerContext>(provider),
        _ => Pool<LedgerContext>(provider),
    };

    private static Func<LedgerContext> Pool<TContext>(IServiceProvider provider)
        where TContext : LedgerContext
    {
        var builder = new DbContextOptionsBuilder<TContext>().UseApplicationServiceProvider(provider);
        foreach (var configured in provider.GetServices<IDbContextOptionsConfiguration<LedgerContext>>())
        {
            configured.Configure(provider, builder);
        }

        return new PooledDbContextFactory<TContext>((DbContextOptions<TContext>)builder.Options).CreateDbContext;
    }
}
