using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage.Postgres;

/// <summary>The model as PostgreSQL keeps it.</summary>
internal sealed class PostgresContext(DbContextOptions options) : LedgerContext(options)
{
    /// <inheritdoc/>
    internal override DatabaseServer Server => PostgresServer.Only;

    // Names are compared and ordered byte by byte, whatever the language of the server.
    protected override string NameCollation => "C";
}
