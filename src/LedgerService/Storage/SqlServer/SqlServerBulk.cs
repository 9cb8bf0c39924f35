using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Traceability.LedgerService.Storage.SqlServer;

/// <summary>Bulk copy, and commands, within the context's transaction.</summary>
internal sealed class SqlServerBulk(LedgerContext context)
{
    /// <summary>A command on the context's open connection, in its transaction if it has one.</summary>
    public static SqlCommand Command(LedgerContext context, string text) => new(
        text,
        (SqlConnection)context.Database.GetDbConnection(),
        (SqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction());

    public async Task RunAsync(string text, SqlParameter[] parameters, CancellationToken cancellation)
    {
        await using var command = Command(context, text);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Adds rows to a table of the ledger or of the session.</summary>
    public async Task CopyAsync<T>(
        string table, IReadOnlyList<T> rows, CancellationToken cancellation, params (string Column, Func<T, object> Value)[] columns)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var source = new DataTable();
        foreach (var (column, value) in columns)
        {
            source.Columns.Add(column, value(rows[0]).GetType());
        }

        foreach (var row in rows)
        {
            source.Rows.Add([.. columns.Select(column => column.Value(row))]);
        }

        using var bulk = new SqlBulkCopy(
            (SqlConnection)context.Database.GetDbConnection(),
            SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers,
            (SqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction())
        {
            DestinationTableName = table,
        };
        foreach (var (column, _) in columns)
        {
            bulk.ColumnMappings.Add(column, column);
        }

        await bulk.WriteToServerAsync(source, cancellation);
    }
}
