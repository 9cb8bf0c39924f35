using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage.SqlServer;

/// <summary>The model as SQL Server keeps it.</summary>
internal sealed class SqlServerContext(DbContextOptions options) : LedgerContext(options)
{
    /// <inheritdoc/>
    internal override DatabaseServer Server => SqlServerServer.Only;

    // Names are compared and ordered byte by byte: by default "Price" and "price" would be one.
    protected override string NameCollation => "Latin1_General_100_BIN2";
}
