using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Traceability.LedgerService.Storage.Postgres;

/// <summary>PostgreSQL's ways: keys travel as arrays, so that a query has one text and one parameter for any number of them.</summary>
internal sealed class PostgresServer : DatabaseServer
{
    public static readonly PostgresServer Only = new();

    // Arrays that the planner still looks up key by key.
    private const int KeysOfQuery = 4096;

    private PostgresServer()
    {
    }

    public override IQueryable<HeadRow> LockedHead(LedgerContext context) =>
        context.Heads.FromSqlRaw(PostgresTexts.LockHead);

    public override IQueryable<EntryRow> Entries(LedgerContext context, IReadOnlyList<byte[]> statementIds) =>
        context.Entries.FromSqlRaw(PostgresTexts.Entries, new NpgsqlParameter<byte[][]>("ids", [.. statementIds]));

    public override IsolationLevel Snapshot => IsolationLevel.RepeatableRead;

    public override IAsyncEnumerable<(byte[] StatementId, long Index)> IndexesAsync(
        LedgerContext context, IEnumerable<byte[]> statementIds, CancellationToken cancellation) => ReadAsync(
        context,
        PostgresTexts.Indexes,
        statementIds.Chunk(KeysOfQuery).Select(chunk => new NpgsqlParameter[] { Bytes("ids", chunk) }),
        reader => (reader.GetFieldValue<byte[]>(0), reader.GetInt64(1)),
        cancellation);

    public override IAsyncEnumerable<StateRow> RowsAsync(LedgerContext context, IEnumerable<byte[]> keys, CancellationToken cancellation) => ReadAsync(
        context, PostgresTexts.Rows, keys.Chunk(KeysOfQuery).Select(chunk => new NpgsqlParameter[] { Bytes("keys", chunk) }), RowOf, cancellation);

    public override IAsyncEnumerable<StateRow> RangesAsync(
        LedgerContext context, IEnumerable<(byte[] From, byte[] Until)> ranges, bool withValues, CancellationToken cancellation) => ReadAsync<StateRow>(
        context,
        withValues ? PostgresTexts.Ranges : PostgresTexts.RangesOfKeys,
        ranges.Chunk(KeysOfQuery).Select(chunk => new NpgsqlParameter[]
        {
            Bytes("from", [.. chunk.Select(range => range.From)]), Bytes("until", [.. chunk.Select(range => range.Until)]),
        }),
        withValues ? RowOf : reader => new StateRow { Key = reader.GetFieldValue<byte[]>(0) },
        cancellation);

    /// <summary>All tables in one message and one answer; sealed parts, which may be large, in messages of their own.</summary>
    public override async Task WriteAsync(LedgerContext context, BatchRows rows, CancellationToken cancellation)
    {
        foreach (var parts in Messages(rows.SealedParts))
        {
            await using var message = new PostgresMessage(context);
            await message.Add(parts).SendAsync(cancellation);
        }

        await using var all = new PostgresMessage(context);
        await all.Add(rows.Entries).Add(rows.Tiles).Put(Puts(rows)).Delete(Deletes(rows)).Add(rows.Checkpoint).SendAsync(cancellation);
    }

    public override bool GaveWay(Exception fault) =>
        fault.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    public override async Task<string?> UnfitAsync(LedgerContext context, CancellationToken cancellation)
    {
        var settings = await context.Database.SqlQueryRaw<string>(PostgresTexts.Settings).ToListAsync(cancellation);
        return settings.Contains("fsync=off") ? "The server has fsync=off: what it has committed is lost with its power. Set fsync=on."
            : settings.Contains("synchronous_commit=off") ? "This database or account has synchronous_commit=off: what was receipted could be lost. Set it to on."
            : !settings.Contains("server_encoding=UTF8") ? "The database is not in UTF8. Create it with ENCODING 'UTF8'."
            : null;
    }

    private static NpgsqlParameter<byte[][]> Bytes(string name, byte[][] values) => new(name, values);

    private static StateRow RowOf(NpgsqlDataReader reader) =>
        new() { Key = reader.GetFieldValue<byte[]>(0), Value = reader.GetFieldValue<byte[]>(1) };

    // One query for each set of parameters.
    private static async IAsyncEnumerable<T> ReadAsync<T>(
        LedgerContext context,
        string text,
        IEnumerable<NpgsqlParameter[]> asked,
        Func<NpgsqlDataReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var parameters in asked)
        {
            await using var command = new NpgsqlCommand(
                text,
                (NpgsqlConnection)context.Database.GetDbConnection(),
                (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction())
            {
                CommandTimeout = context.Database.GetCommandTimeout() ?? 0,
            };
            command.Parameters.AddRange(parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                yield return read(reader);
            }
        }
    }
}
