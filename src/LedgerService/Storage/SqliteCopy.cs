using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// The embedded database copied while it is written to, by SQLite's own online backup. The reader's side holds one snapshot from the first
/// page to the last, so that a commit meanwhile neither shows in the copy nor makes it begin again.
/// </summary>
internal static class SqliteCopy
{
    // 16 MiB: between two looks at whether to stop.
    private const int Pages = 4096;

    /// <param name="context">In a snapshot that has read already.</param>
    /// <param name="file">The copy; not there yet.</param>
    /// <param name="told">Pages copied, and how many there are.</param>
    /// <param name="cancellation">Stops it; the file is then no database.</param>
    /// <exception cref="SqliteException">It cannot be read or written, the disk is full.</exception>
    public static void Make(LedgerContext context, string file, Action<long, long> told, CancellationToken cancellation)
    {
        var source = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        target.Open();
        using var copy = raw.sqlite3_backup_init(target.Handle!, "main", source, "main");
        if (copy.IsInvalid)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(target.Handle!), target.Handle!);
        }

        int code;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(copy, Pages);
            var all = raw.sqlite3_backup_pagecount(copy);
            told(all - raw.sqlite3_backup_remaining(copy), all);
        }
        while (code == raw.SQLITE_OK);

        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, target.Handle!);
        }
    }

    /// <summary>All of it is in its one file, and nobody holds it open.</summary>
    public static async Task CloseAsync(LedgerContext context, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
    }

    /// <summary>What the database says of its own pages and indexes; null when all is well.</summary>
    public static async Task<string?> FaultAsync(LedgerContext context, CancellationToken cancellation)
    {
        var said = await context.Database
            .SqlQueryRaw<string>("""SELECT integrity_check AS "Value" FROM pragma_integrity_check""")
            .ToListAsync(cancellation);
        return said is ["ok"] ? null : string.Join("; ", said);
    }
}
