using Google.Protobuf;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerService;
using Traceability.LedgerService.Admission;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>A ledger in a temporary folder: the production registration on a real database file. Removed when disposed.</summary>
internal sealed class BenchLedger : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;

    private BenchLedger(string folder, SeasonScript season, RuleBook rules)
    {
        this.folder = folder;
        Season = season;
        services = new ServiceCollection()
            .AddSingleton(new LedgerOptions { DataDirectory = folder, Origin = SeasonScript.Origin, Create = true })
            .AddSingleton<TimeProvider>(new SeasonTime(season))
            .AddLogging()
            .AddStorage()
            .AddWitnessing()
            .AddLog()
            .AddCheckpoints()
            .AddAdmission()
            .AddSequencing()
            .AddQueries()
            .AddSingleton(rules)
            .BuildServiceProvider();
    }

    /// <summary>The people.</summary>
    public SeasonScript Season { get; }

    /// <summary>A ledger where the season can start.</summary>
    public static async Task<BenchLedger> OpenAsync()
    {
        var season = SeasonScript.Open();
        var ledger = new BenchLedger(Directory.CreateTempSubdirectory("traceability-bench-").FullName, season, RuleBook.Custody);
        await ledger.AppendAsync([.. season.Entries.Select(entry => new SignedStatement
        {
            Statement = ByteString.CopyFrom(entry.Statement.Bytes.Span),
            Signatures = { entry.Statement.Signatures },
            SealedParts = { entry.Statement.Parts.Sealed },
        })]);
        return ledger;
    }

    /// <summary>The same ledger in a folder of its own, ruled by other rules.</summary>
    public async Task<BenchLedger> CopyAsync(RuleBook rules, CancellationToken cancellation)
    {
        await using (var context = await Get<IDbContextFactory<LedgerContext>>().CreateDbContextAsync(cancellation))
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        }

        var target = Directory.CreateTempSubdirectory("traceability-bench-").FullName;
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        return new BenchLedger(target, Season, rules);
    }

    /// <summary>A part of the service.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Sends one batch through door and commit, as the service does; all of it must be taken.</summary>
    public async Task AppendAsync(IReadOnlyList<SignedStatement> statements)
    {
        var door = Get<Door>();
        var pending = statements.Select(signed => door.Judge(signed) is { Admitted: { } admitted }
            ? new PendingStatement(admitted, signed.SealedParts)
            : throw new InvalidOperationException("Refused at the door.")).ToList();
        foreach (var outcome in await Get<BatchCommit>().RunAsync(pending, CancellationToken.None))
        {
            if (outcome.Receipt is null)
            {
                throw new InvalidOperationException($"Not taken: {outcome.Refusal} {outcome.Fault}");
            }
        }
    }

    /// <summary>Writes records straight into the store, sorted, in one transaction.</summary>
    public Task WriteAsync(IEnumerable<KeyValuePair<StateKey, byte[]>> records, CancellationToken cancellation) => WriteAsync(
        """INSERT OR REPLACE INTO state ("Key", "Value") VALUES (@p0, @p1)""",
        records.Select(record => (object[])[record.Key.Span.ToArray(), record.Value]),
        cancellation);

    /// <summary>Makes the log's index by statement as large as the statements; their leaves, which nothing reads, are left empty.</summary>
    /// <param name="first">Index of the first, far beyond the log.</param>
    /// <param name="sorted">Ids, ascending.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task WriteAsync(long first, IEnumerable<byte[]> sorted, CancellationToken cancellation) => WriteAsync(
        """INSERT INTO entry ("Index", "StatementId", "Leaf", "Ruling") VALUES (@p0, @p1, x'', x'')""",
        sorted.Select((id, place) => (object[])[first + place, id]),
        cancellation);

    private async Task WriteAsync(string text, IEnumerable<object[]> rows, CancellationToken cancellation)
    {
        await using var context = await Get<IDbContextFactory<LedgerContext>>().CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
#pragma warning disable CA2100 // The texts are the constants above; every value is a parameter.
        command.CommandText = text;
#pragma warning restore CA2100
        SqliteParameter[] parameters = [new SqliteParameter { ParameterName = "@p0" }, new SqliteParameter { ParameterName = "@p1" }];
        command.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            (parameters[0].Value, parameters[1].Value) = (row[0], row[1]);
            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
