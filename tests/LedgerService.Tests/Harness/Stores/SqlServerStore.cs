using System.Globalization;
using Microsoft.Data.SqlClient;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Tests;

/// <summary>A database on the SQL Server whose connection string the environment has. Not run where this was written.</summary>
internal sealed class SqlServerStore : TestStore
{
    /// <summary>Names the server: a connection string of an account that may create databases.</summary>
    public const string Server = "TRACEABILITY_SQLSERVER";

    private static int chosen;

    private static string Given => Environment.GetEnvironmentVariable(Server) is { Length: > 0 } given
        ? given
        : throw new InvalidOperationException($"{Server} is not set.");

    public override void Choose(LedgerOptions options)
    {
        options.Database = DatabaseKind.SqlServer;
        var name = string.Create(CultureInfo.InvariantCulture, $"traceability_test_{Environment.ProcessId}_{Interlocked.Increment(ref chosen)}");
        options.ConnectionString = new SqlConnectionStringBuilder(Given) { InitialCatalog = name }.ConnectionString;
    }

    public override void Drop(LedgerOptions options) => Run(
        $"IF DB_ID('{NameOf(options)}') IS NOT NULL BEGIN ALTER DATABASE [{NameOf(options)}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{NameOf(options)}] END");

    public override void BackUp(LedgerOptions options) => Run($"BACKUP DATABASE [{NameOf(options)}] TO DISK = '{NameOf(options)}.bak' WITH INIT");

    public override void Restore(LedgerOptions options)
    {
        Drop(options);
        Run($"RESTORE DATABASE [{NameOf(options)}] FROM DISK = '{NameOf(options)}.bak'");
    }

    public override void Copy(LedgerOptions from, LedgerOptions to)
    {
        BackUp(from);
        Run(
            $"""
            DECLARE @folder nvarchar(400) = CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(400)), @move nvarchar(max) = N'';
            SELECT @move += CONCAT(', MOVE ', QUOTENAME(name, ''''), ' TO ', QUOTENAME(CONCAT(@folder, '{NameOf(to)}', file_id), ''''))
            FROM sys.master_files WHERE database_id = DB_ID('{NameOf(from)}');
            DECLARE @sql nvarchar(max) = CONCAT('RESTORE DATABASE [{NameOf(to)}] FROM DISK = ', QUOTENAME('{NameOf(from)}.bak', ''''), ' WITH REPLACE', @move);
            EXEC (@sql);
            """);
    }

    public override (string Make, string Remove) Fault(string table, string change, StorageFault fault) => (
        $"CREATE TRIGGER test_fault ON [{table}] {(fault == StorageFault.NotDone ? "INSTEAD OF" : "AFTER")} {change} AS THROW 50000, 'as the test asked', 1;",
        "DROP TRIGGER test_fault");

    private static string NameOf(LedgerOptions options) => new SqlConnectionStringBuilder(options.ConnectionString).InitialCatalog;

    private static void Run(string sql)
    {
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(Given) { InitialCatalog = "master" }.ConnectionString);
        connection.Open();
        using var command = new SqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
