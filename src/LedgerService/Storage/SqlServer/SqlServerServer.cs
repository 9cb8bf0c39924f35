using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage.SqlServer;

/// <summary>SQL Server's ways (2016 or later).</summary>
internal sealed class SqlServerServer : DatabaseServer
{
    public static readonly SqlServerServer Only = new();

    private const int KeysOfQuery = 4096;
    private const int Deadlock = 1205;
    private const int SnapshotConflict = 3960;

    private SqlServerServer()
    {
    }

    // Its client asks the system for collations and refuses to run without; the service itself needs no languages of the system.
    public override string? Unusable => CultureInfo.GetCultureInfo("de-DE").NumberFormat.NumberDecimalSeparator == "."
        ? "SQL Server's client needs the system's languages: install libicu and start with DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false in the environment."
        : null;

    public override IQueryable<HeadRow> LockedHead(LedgerContext context) => context.Heads.FromSqlRaw(SqlServerTexts.LockHead);

    public override IQueryable<EntryRow> Entries(LedgerContext context, IReadOnlyList<byte[]> statementIds) =>
        context.Entries.FromSqlRaw(SqlServerTexts.Entries, new SqlParameter("ids", Hex(statementIds)));

    public override IsolationLevel Snapshot => IsolationLevel.Snapshot;

    public override IAsyncEnumerable<(byte[] StatementId, long Index)> IndexesAsync(
        LedgerContext context, IEnumerable<byte[]> statementIds, CancellationToken cancellation) => ReadAsync(
        context,
        SqlServerTexts.Indexes,
        statementIds.Chunk(KeysOfQuery).Select(chunk => new SqlParameter("ids", Hex(chunk))),
        reader => (reader.GetFieldValue<byte[]>(0), reader.GetInt64(1)),
        cancellation);

    public override IAsyncEnumerable<StateRow> RowsAsync(LedgerContext context, IEnumerable<byte[]> keys, CancellationToken cancellation) => ReadAsync(
        context, SqlServerTexts.Rows, keys.Chunk(KeysOfQuery).Select(chunk => new SqlParameter("keys", Hex(chunk))), RowOf, cancellation);

    public override IAsyncEnumerable<StateRow> RangesAsync(
        LedgerContext context, IEnumerable<(byte[] From, byte[] Until)> ranges, bool withValues, CancellationToken cancellation) => ReadAsync<StateRow>(
        context,
        withValues ? SqlServerTexts.Ranges : SqlServerTexts.RangesOfKeys,
        ranges.Chunk(KeysOfQuery).Select(chunk => new SqlParameter(
            "ranges", JsonSerializer.Serialize(chunk.Select(range => new[] { Convert.ToHexString(range.From), Convert.ToHexString(range.Until) })))),
        withValues ? RowOf : reader => new StateRow { Key = reader.GetFieldValue<byte[]>(0) },
        cancellation);

    public override async Task WriteAsync(LedgerContext context, BatchRows rows, CancellationToken cancellation)
    {
        var bulk = new SqlServerBulk(context);
        await bulk.RunAsync(SqlServerTexts.MakeRoom, [], cancellation);
        await bulk.CopyAsync(
            "entry",
            rows.Entries,
            cancellation,
            ("Index", row => row.Index), ("StatementId", row => row.StatementId), ("Leaf", row => row.Leaf), ("Ruling", row => row.Ruling));
        foreach (var parts in Messages(rows.SealedParts))
        {
            await bulk.CopyAsync(
                "sealed_part",
                parts,
                cancellation,
                ("EntryIndex", row => row.EntryIndex), ("Name", row => row.Name), ("Class", row => row.Class), ("Salt", row => row.Salt),
                ("Content", row => row.Content));
        }

        await bulk.CopyAsync("#tile", rows.Tiles, cancellation, ("Level", row => row.Level), ("TileIndex", row => row.TileIndex), ("Hashes", row => row.Hashes));
        await bulk.CopyAsync("#state", Puts(rows), cancellation, ("Key", row => row.Key), ("Value", row => row.Value));
        await bulk.RunAsync(
            SqlServerTexts.PutTiles + SqlServerTexts.PutState + SqlServerTexts.DeleteState + SqlServerTexts.AddCheckpoint,
            [new("keys", Hex(Deletes(rows))), new("size", rows.Checkpoint.Size), new("note", rows.Checkpoint.Note)],
            cancellation);
    }

    public override FormattableString KeepFirst(CosignatureRow row) => SqlServerTexts.KeepFirst(row);

    public override FormattableString? AddScan(ScanRow row) => SqlServerTexts.AddScan(row);

    public override bool GaveWay(Exception fault) => fault.GetBaseException() is SqlException { Number: Deadlock or SnapshotConflict };

    public override async Task<string?> UnfitAsync(LedgerContext context, CancellationToken cancellation)
    {
        var settings = await context.Database.SqlQueryRaw<string>(SqlServerTexts.Settings).ToListAsync(cancellation);
        return settings.Contains("delayed=FORCED") ? "The database has DELAYED_DURABILITY = FORCED: what was receipted could be lost. Set it to DISABLED."
            : settings.Contains("snapshot=0") ? "The database has READ_COMMITTED_SNAPSHOT OFF: reads would wait behind writes. Set it ON."
            : null;
    }

    private static StateRow RowOf(SqlDataReader reader) =>
        new() { Key = reader.GetFieldValue<byte[]>(0), Value = reader.GetFieldValue<byte[]>(1) };

    private static async IAsyncEnumerable<T> ReadAsync<T>(
        LedgerContext context,
        string text,
        IEnumerable<SqlParameter> asked,
        Func<SqlDataReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var parameter in asked)
        {
            await using var command = SqlServerBulk.Command(context, text);
            command.Parameters.Add(parameter);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                yield return read(reader);
            }
        }
    }

    private static string Hex(IEnumerable<byte[]> keys) => JsonSerializer.Serialize(keys.Select(Convert.ToHexString));
}
