using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// Makes every connection durable: a commit has reached the disk when it returns (synchronous=FULL), and readers never
/// wait for the writer (write-ahead log). Each keeps up to 32 MiB of pages, so that the upper levels of the trees stay at hand and
/// the pages of a batch are written once. The write-ahead log goes into the database file beside the batches
/// (<see cref="SqliteFolding"/>); only where that does not keep up, at 65,536 pages (256 MiB), a batch does it itself.
/// </summary>
public sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768; "
        + "PRAGMA wal_autocheckpoint=65536; PRAGMA busy_timeout=30000;";

    // Connections of the database come from a pool and keep what they were told: each is told once.
    private readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        // A BEGIN that failed half-way may have begun: nobody knows of the transaction, and it would hold the lock for ever.
        if (connection is SqliteConnection { Handle: { } taken } && raw.sqlite3_get_autocommit(taken) == 0)
        {
            raw.sqlite3_exec(taken, "ROLLBACK");
        }

        if (connection is not SqliteConnection { Handle: { } handle } || told.TryAdd(handle, handle))
        {
            ArgumentNullException.ThrowIfNull(connection);
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // The embedded database does not wait: its asynchronous calls are these.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
