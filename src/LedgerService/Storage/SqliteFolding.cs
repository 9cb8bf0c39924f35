using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// Folds the write-ahead log of the embedded database into its file beside the batches, on a connection and a thread of its own: a
/// batch that did it itself would wait for all the pages that fifteen others have changed. What is committed is durable before; a
/// crash on the way leaves a log that the next opening reads. The log begins again at its front when all of it is folded, so it is
/// folded until a pause between two batches has been met. docs/adr/0029 says why.
/// </summary>
/// <param name="pages">Pages that are written to the log before it is folded.</param>
internal sealed class SqliteFolding(int pages = SqliteFolding.UsualPages) : DbTransactionInterceptor
{
    /// <summary>64 MiB: a batch changes some thousand pages, and a page that several batches change goes to the file once.</summary>
    public const int UsualPages = 16_384;

    // Each takes what was written during the one before, a fraction of it.
    private const int Rounds = 8;

    private int written;
    private int isFolding;

    /// <summary>The last folding that was begun. It does not fail.</summary>
    public Task Last { get; private set; } = Task.CompletedTask;

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context?.Database.GetDbConnection() is not SqliteConnection { Handle: { } handle } connection)
        {
            return;
        }

        _ = raw.sqlite3_db_status(handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var own, out _, resetFlg: 1);
        if (Interlocked.Add(ref written, own) >= pages && Interlocked.Exchange(ref isFolding, 1) == 0)
        {
            Interlocked.Exchange(ref written, 0);
            var file = connection.ConnectionString;
            Last = Task.Run(() => Fold(file));
        }
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    private void Fold(string file)
    {
        try
        {
            // Of no pool: nobody else is to get it, and it holds no page longer than this.
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(file) { Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL";
            command.ExecuteNonQuery();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            for (var round = 0; round < Rounds && !IsAll(command); round++)
            {
            }
        }
        catch (SqliteException)
        {
            // Nothing is lost: the log stays as it is, and what folds it next finds it so.
        }
        finally
        {
            Interlocked.Exchange(ref isFolding, 0);
        }
    }

    private static bool IsAll(SqliteCommand command)
    {
        using var answer = command.ExecuteReader();
        return answer.Read() && answer.GetInt64(0) == 0 && answer.GetInt64(1) == answer.GetInt64(2);
    }
}
