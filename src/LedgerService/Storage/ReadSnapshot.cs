using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>A transaction that sees one commit for as long as it reads, and holds up nobody.</summary>
internal static class ReadSnapshot
{
    /// <summary>Begins it, as the context's own. The first read fixes what it sees. It ends with the context.</summary>
    public static async Task BeginAsync(LedgerContext context, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        if (context.Server is { } server)
        {
            await context.Database.BeginTransactionAsync(server.Snapshot, cancellation);
        }
        else
        {
            // Not the way of a writer, who takes the lock of all writers at once.
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            await context.Database.UseTransactionAsync(connection.BeginTransaction(IsolationLevel.Serializable, deferred: true), cancellation);
        }
    }
}
