using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// Writes a batch inside the batch's own transaction. The model and its migrations stay EF Core's; only this hot path speaks SQL:
/// of the embedded database one prepared statement per table, run once per row; a server has ways of its own for many rows.
/// </summary>
public sealed class BatchWriter
{
    /// <summary>Writes all rows of the batch. Nothing is visible to anybody before the caller commits.</summary>
    public async Task WriteAsync(LedgerContext context, BatchRows rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rows);
        if (context.Server is { } server)
        {
            await server.WriteAsync(context, rows, cancellation);
            return;
        }

        var connection = (SqliteConnection)context.Database.GetDbConnection();
        SqliteLog.Write(connection, rows);
        SqliteState.Write(connection, rows.State);
        SqliteLog.Write(connection, rows.Checkpoint);
    }
}
