using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Traceability.LedgerService.Storage.Postgres;

/// <summary>Statements that go to the server together, within the context's transaction. A column of rows is one array.</summary>
internal sealed class PostgresMessage(LedgerContext context) : IAsyncDisposable
{
    private readonly NpgsqlBatch batch = new(
        (NpgsqlConnection)context.Database.GetDbConnection(), (NpgsqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction())
    {
        Timeout = context.Database.GetCommandTimeout() ?? 0,
    };

    public PostgresMessage Add(IReadOnlyList<EntryRow> rows) => Say(
        rows.Count,
        PostgresTexts.AddEntries,
        Column(rows, row => row.Index), Column(rows, row => row.StatementId), Column(rows, row => row.Leaf), Column(rows, row => row.Ruling));

    public PostgresMessage Add(IReadOnlyList<SealedPartRow> rows) => Say(
        rows.Count,
        PostgresTexts.AddParts,
        Column(rows, row => row.EntryIndex),
        Column(rows, row => row.Name),
        Column(rows, row => row.Class),
        Column(rows, row => row.Salt),
        Column(rows, row => row.Content));

    public PostgresMessage Add(IReadOnlyList<TileRow> rows) => Say(
        rows.Count, PostgresTexts.AddTiles, Column(rows, row => row.Level), Column(rows, row => row.TileIndex), Column(rows, row => row.Hashes));

    public PostgresMessage Add(CheckpointRow row) =>
        Say(1, PostgresTexts.AddCheckpoint, new NpgsqlParameter<long> { TypedValue = row.Size }, new NpgsqlParameter<string> { TypedValue = row.Note });

    public PostgresMessage Put(IReadOnlyList<StateRow> rows) =>
        Say(rows.Count, PostgresTexts.PutState, Column(rows, row => row.Key), Column(rows, row => row.Value));

    public PostgresMessage Delete(IReadOnlyList<byte[]> keys) => Say(keys.Count, PostgresTexts.DeleteState, Column(keys, key => key));

    public Task SendAsync(CancellationToken cancellation) => batch.ExecuteNonQueryAsync(cancellation);

    public ValueTask DisposeAsync() => batch.DisposeAsync();

    private static NpgsqlParameter<T[]> Column<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value) => new() { TypedValue = [.. rows.Select(value)] };

    private PostgresMessage Say(int rows, string text, params NpgsqlParameter[] columns)
    {
        if (rows > 0)
        {
            var command = new NpgsqlBatchCommand(text);
            command.Parameters.AddRange(columns);
            batch.BatchCommands.Add(command);
        }

        return this;
    }
}
