using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Contexts of the database that the service was told to use.</summary>
internal sealed class LedgerContextFactory(DbContextOptions<LedgerContext> options, LedgerOptions ledger) : IDbContextFactory<LedgerContext>
{
    public LedgerContext CreateDbContext() => LedgerDatabase.Context(options, ledger.Database);
}
