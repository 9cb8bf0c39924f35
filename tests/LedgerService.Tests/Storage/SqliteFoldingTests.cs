using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Tests.Storage;

public sealed class SqliteFoldingTests : IDisposable
{
    private const int Pages = 40;
    private const int RowsOfCommit = 10;

    private readonly SqliteFolding folding = new(Pages);
    private readonly string folder = Directory.CreateTempSubdirectory("traceability-folding-").FullName;
    private readonly LedgerContext context;

    public SqliteFoldingTests()
    {
        var options = new DbContextOptionsBuilder<LedgerContext>()
            .UseSqlite($"Data Source={File}")
            .AddInterceptors(new SqliteDurability(), folding)
            .Options;
        context = new LedgerContext(options);
        context.Database.OpenConnection();
        context.Database.ExecuteSqlRaw("CREATE TABLE page (number INTEGER PRIMARY KEY, filling BLOB)");
        context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private string File => Path.Combine(folder, "ledger.db");

    [Fact]
    public async Task What_is_committed_goes_into_the_file_by_itself_and_the_log_begins_again()
    {
        for (var commits = 0; commits < 20; commits++)
        {
            Commit();
            await folding.Last;
        }

        Assert.InRange(RowsInTheFileAlone(), 150, 200);
        Assert.InRange(new FileInfo(File + "-wal").Length, 1, 3 * Pages * 4096);
    }

    [Fact]
    public async Task Until_so_many_pages_are_written_it_stays_in_the_log()
    {
        Commit();
        await folding.Last;

        Assert.Equal(0, RowsInTheFileAlone());
    }

    [Fact]
    public async Task A_reader_keeps_what_it_sees_while_the_log_is_folded()
    {
        Commit();
        using var reader = new SqliteConnection($"Data Source={File};Pooling=False");
        reader.Open();
        using var snapshot = reader.BeginTransaction(deferred: true);
        Assert.Equal(RowsOfCommit, Rows(reader));
        for (var commits = 0; commits < 20; commits++)
        {
            Commit();
            await folding.Last;
        }

        Assert.Equal(RowsOfCommit, Rows(reader));
    }

    public void Dispose()
    {
        context.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static long Rows(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM page";
        return (long)command.ExecuteScalar()!;
    }

    private void Commit()
    {
        using var transaction = context.Database.BeginTransaction();
        for (var row = 0; row < RowsOfCommit; row++)
        {
            context.Database.ExecuteSqlRaw("INSERT INTO page (filling) VALUES (zeroblob(3000))");
        }

        transaction.Commit();
    }

    private long RowsInTheFileAlone()
    {
        var alone = Path.Combine(folder, "alone.db");
        System.IO.File.Copy(File, alone, overwrite: true);
        using var connection = new SqliteConnection($"Data Source={alone};Pooling=False");
        connection.Open();
        return Rows(connection);
    }
}
