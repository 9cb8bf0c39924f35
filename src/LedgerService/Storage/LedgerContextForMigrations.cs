using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Traceability.LedgerService.Storage.Postgres;
using Traceability.LedgerService.Storage.SqlServer;

namespace Traceability.LedgerService.Storage;

/// <summary>What the migrations tool builds its models from (--context names one); no database is opened.</summary>
internal sealed class LedgerContextForMigrations
    : IDesignTimeDbContextFactory<LedgerContext>, IDesignTimeDbContextFactory<PostgresContext>, IDesignTimeDbContextFactory<SqlServerContext>
{
    LedgerContext IDesignTimeDbContextFactory<LedgerContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LedgerContext>().UseSqlite("Data Source=:memory:").Options);

    PostgresContext IDesignTimeDbContextFactory<PostgresContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LedgerContext>().UseNpgsql().Options);

    SqlServerContext IDesignTimeDbContextFactory<SqlServerContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LedgerContext>().UseSqlServer().Options);
}
