using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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

        await RunAsync(
            context,
            """INSERT INTO entry ("Index", "StatementId", "Leaf", "Ruling") VALUES (@p0, @p1, @p2, @p3)""",
            rows.Entries.Select(row => new object[] { row.Index, row.StatementId, row.Leaf, row.Ruling }),
            cancellation);
        await RunAsync(
            context,
            """INSERT INTO sealed_part ("EntryIndex", "Name", "Class", "Salt", "Content") VALUES (@p0, @p1, @p2, @p3, @p4)""",
            rows.SealedParts.Select(row => new object[] { row.EntryIndex, row.Name, row.Class, row.Salt, row.Content }),
            cancellation);
        await RunAsync(
            context,
            """
            INSERT INTO tile ("Level", "TileIndex", "Hashes") VALUES (@p0, @p1, @p2)
            ON CONFLICT ("Level", "TileIndex") DO UPDATE SET "Hashes" = excluded."Hashes"
            """,
            rows.Tiles.Select(row => new object[] { row.Level, row.TileIndex, row.Hashes }),
            cancellation);
        SqliteState.Write((SqliteConnection)context.Database.GetDbConnection(), rows.State);
        await RunAsync(
            context,
            """INSERT INTO checkpoint ("Size", "Note") VALUES (@p0, @p1)""",
            [[rows.Checkpoint.Size, rows.Checkpoint.Note]],
            cancellation);
    }

    private static async Task RunAsync(
        LedgerContext context, string sql, IEnumerable<object[]> rows, CancellationToken cancellation)
    {
        DbCommand? command = null;
        try
        {
            foreach (var row in rows)
            {
                command ??= Prepare(context, sql, row.Length);
                for (var i = 0; i < row.Length; i++)
                {
                    command.Parameters[i].Value = row[i];
                }

                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        finally
        {
            if (command is not null)
            {
                await command.DisposeAsync();
            }
        }
    }

    private static DbCommand Prepare(LedgerContext context, string sql, int parameters)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The texts are the constants above; every value is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
