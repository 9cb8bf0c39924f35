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
    private readonly bool isKept;

    private BenchLedger(string folder, SeasonScript season, RuleBook rules, bool isKept = false)
    {
        this.folder = folder;
        this.isKept = isKept;
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

    /// <summary>The ledger in the folder of an embedded store, which stays there; made when there is none.</summary>
    public static BenchLedger At(BenchStore store, SeasonScript season) => new(store.Folder, season, RuleBook.Custody, isKept: true);

    /// <summary>The same ledger in a folder of its own, ruled by other rules. Opened before either is filled: filler stands beyond the head.</summary>
    public async Task<BenchLedger> CopyAsync(RuleBook rules, CancellationToken cancellation)
    {
        var copy = new BenchLedger(Directory.CreateTempSubdirectory("traceability-bench-").FullName, Season, rules);
        await CopyToAsync(copy, cancellation);
        copy.Get<BatchCommit>();
        return copy;
    }

    /// <summary>Makes a copy hold what this one holds now.</summary>
    public async Task CopyToAsync(BenchLedger copy, CancellationToken cancellation)
    {
        await using (var context = await Get<IDbContextFactory<LedgerContext>>().CreateDbContextAsync(cancellation))
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        }

        // The files of both are closed.
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Copy(file, Path.Combine(copy.folder, Path.GetFileName(file)), overwrite: true);
        }
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
        await CommitAsync(pending);
    }

    /// <summary>Commits one batch; all of it must be taken.</summary>
    public async Task CommitAsync(IReadOnlyList<PendingStatement> pending)
    {
        foreach (var outcome in await Get<BatchCommit>().RunAsync(pending, CancellationToken.None))
        {
            if (outcome.Receipt is null)
            {
                throw new InvalidOperationException($"Not taken: {outcome.Refusal} {outcome.Fault}");
            }
        }
    }

    /// <summary>Writes records, in order of key, and entries, of which only id and index are told, straight into the store, in one transaction.</summary>
    public async Task WriteAsync(
        IEnumerable<KeyValuePair<StateKey, byte[]>> records, IEnumerable<(byte[] Id, long Index)> entries, CancellationToken cancellation)
    {
        await using var context = await Get<IDbContextFactory<LedgerContext>>().CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        SqliteState.Write(connection, records.Select(record => new StateChange(record.Key, record.Value)));
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
        command.CommandText = """INSERT INTO entry ("Index", "StatementId", "Leaf", "Ruling") VALUES (@p0, @p1, x'', x'')""";
        SqliteParameter[] parameters = [new SqliteParameter { ParameterName = "@p0" }, new SqliteParameter { ParameterName = "@p1" }];
        command.Parameters.AddRange(parameters);
        foreach (var (id, index) in entries)
        {
            (parameters[0].Value, parameters[1].Value) = (index, id);
            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!isKept)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
