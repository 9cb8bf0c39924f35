using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Admission;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Projections;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests;

/// <summary>
/// A ledger in a folder of its own: the production registration on a real database file with real keys, a clock that
/// the test moves, and a season of people who sign. Statements go through the door and the commit, as in the service.
/// </summary>
internal sealed partial class TestLedger : IAsyncDisposable
{
    private readonly Dictionary<StatementId, byte[]> given = [];
    private readonly TestLedger? shared;
    private readonly bool isOthers;
    private ServiceProvider services;
    private CheckedPast checkedPast = CheckedPast.Nothing;
    private int played;

    private TestLedger(SeasonScript season, TestStore store, TestLedger? shared = null, string? folder = null)
    {
        isOthers = folder is not null;
        Season = season;
        Store = store;
        Time = new ManualTime(season.NowMs);
        this.shared = shared;
        Options = new LedgerOptions
        {
            DataDirectory = folder
                ?? (shared is null || store.IsServer ? Directory.CreateTempSubdirectory("traceability-").FullName : shared.Options.DataDirectory),
            Origin = SeasonScript.Origin,
            Create = true,
            QueueLimit = 16,
        };
        if (shared is null)
        {
            store.Choose(Options);
        }
        else
        {
            (Options.Database, Options.ConnectionString) = (shared.Options.Database, shared.Options.ConnectionString);
        }

        services = Build();
    }

    /// <summary>The people, and the season as they remember it.</summary>
    public SeasonScript Season { get; }

    public LedgerOptions Options { get; }

    /// <summary>Where it is kept.</summary>
    public TestStore Store { get; }

    public ManualTime Time { get; }

    public LogRecorder Log { get; } = new();

    public StorageFaults Faults { get; } = new();

    /// <summary>Receipts as they were first given.</summary>
    public IReadOnlyDictionary<StatementId, byte[]> Given => given;

    /// <summary>The ledger's keys, as a reader has them who was told.</summary>
    public IReadOnlyList<VerifierKey> VerifierKeys =>
        [.. Get<LogKeys>().VerifierKeys.Select(text => VerifierKey.TryParse(text, out var key) ? key : throw new FormatException())];

    /// <summary>A new ledger with nothing in it; the season stands at its opening, not yet played.</summary>
    public static TestLedger Empty(TestStore? store = null) => new(SeasonScript.Open(), store ?? TestStore.OfThisRun);

    /// <summary>A new ledger where the season can start.</summary>
    public static async Task<TestLedger> OpenAsync(TestStore? store = null)
    {
        var ledger = Empty(store);
        await ledger.PlayAsync();
        await ledger.CheckLogAsync();
        return ledger;
    }

    /// <summary>The ledger in a folder that somebody else made and removes.</summary>
    public static TestLedger At(string folder) => new(SeasonScript.Open(), TestStore.Sqlite, folder: folder);

    /// <summary>A second service of the same ledger: on the same files, or, of a server, with a copy of the keys and the newest checkpoint.</summary>
    public TestLedger Replica()
    {
        var replica = new TestLedger(Season, Store, this);
        if (Store.IsServer)
        {
            foreach (var name in (string[])[LogKeyFile.Name, SignedHeadFile.Name])
            {
                File.Copy(Path.Combine(Options.DataDirectory, name), Path.Combine(replica.Options.DataDirectory, name));
            }
        }

        return replica;
    }

    /// <summary>
    /// A ledger of its own that begins as a copy of this one, which was checked and is at rest: checks of the copy begin where
    /// the copied entries end, once those are seen to be the same. Its season stands at the opening; its service has not started.
    /// </summary>
    /// <param name="known">What this one holds.</param>
    public TestLedger Copy(CheckedPast known)
    {
        var copy = new TestLedger(SeasonScript.Open(), Store) { checkedPast = known };
        copy.played = copy.Season.Entries.Count;
        copy.Time.Set(Time.GetUtcNow().ToUnixTimeMilliseconds());
        Store.Copy(Options, copy.Options);
        foreach (var name in (string[])[LogKeyFile.Name, SignedHeadFile.Name])
        {
            File.Copy(Path.Combine(Options.DataDirectory, name), Path.Combine(copy.Options.DataDirectory, name));
        }

        return copy;
    }

    /// <summary>A statement of the season as it is sent.</summary>
    public static SignedStatement SignedOf(RecordedStatement entry) => new()
    {
        Statement = ByteString.CopyFrom(entry.Statement.Bytes.Span),
        Signatures = { entry.Statement.Signatures },
        SealedParts = { entry.Statement.Parts.Sealed },
    };

    /// <summary>Value of the authorization header that proves somebody's key, by this ledger's clock.</summary>
    public string Proof(Actor actor) => $"Bearer {CallerToken.Create(actor.Key, SeasonScript.Origin, actor.Id.Span, Time.GetUtcNow())}";

    /// <summary>A part of the running service.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A service of the gRPC surface, as a call would find it.</summary>
    public T Api<T>(params object[] parts) => ActivatorUtilities.CreateInstance<T>(services, parts);

    public LedgerContext Context() => Get<IDbContextFactory<LedgerContext>>().CreateDbContext();

    /// <summary>The service stops and starts again on the same files.</summary>
    public void Reload()
    {
        services.Dispose();
        services = Build();
        Get<LogKeys>();
    }

    /// <summary>A statement on its way: through the door, not yet ruled on.</summary>
    /// <exception cref="InvalidOperationException">The door refused it.</exception>
    public PendingStatement Admit(SignedStatement signed)
    {
        var (admitted, refusal) = Get<Door>().Judge(signed);
        return admitted is null
            ? throw new InvalidOperationException($"Refused at the door: {refusal}")
            : new PendingStatement(admitted, signed.SealedParts);
    }

    /// <summary>Sends one batch, and keeps the receipts.</summary>
    public async Task<IReadOnlyList<AppendOutcome>> AppendAsync(params IReadOnlyList<SignedStatement> statements)
    {
        var outcomes = await Get<BatchCommit>().RunAsync([.. statements.Select(Admit)], CancellationToken.None);
        foreach (var receipt in outcomes.Select(outcome => outcome.Receipt).OfType<Receipt>())
        {
            StatementId.TryFromBytes(receipt.StatementId.Span, out var id);
            given.TryAdd(id, receipt.ToByteArray());
            Assert.Equal(given[id], receipt.ToByteArray());
        }

        return outcomes;
    }

    /// <summary>Sends one statement that must be taken.</summary>
    public async Task<Receipt> RecordAsync(SignedStatement statement)
    {
        var outcome = Assert.Single(await AppendAsync(statement));
        Assert.Null(outcome.Refusal);
        return outcome.Receipt!;
    }

    /// <summary>Statements that the season has recorded and this ledger has not been sent yet.</summary>
    public IReadOnlyList<SignedStatement> Unplayed()
    {
        var rest = Season.Entries.Skip(played).Select(SignedOf).ToList();
        played = Season.Entries.Count;
        return rest;
    }

    /// <summary>Sends, in one batch, what the season has recorded since the last time, if anything.</summary>
    public async Task PlayAsync()
    {
        Time.Set(Season.NowMs);
        if (played == Season.Entries.Count)
        {
            return;
        }

        Assert.All(await AppendAsync(Unplayed()), outcome => Assert.NotNull(outcome.Receipt));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isOthers)
        {
            return;
        }

        if (shared is null)
        {
            Store.Drop(Options);
        }

        if (shared is null || Store.IsServer)
        {
            Directory.Delete(Options.DataDirectory, recursive: true);
        }
    }

    private ServiceProvider Build() => new ServiceCollection()
        .AddSingleton(Options)
        .AddSingleton<TimeProvider>(Time)
        .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
        .AddStorage()
        .ConfigureDbContext<LedgerContext>(options => options.AddInterceptors(Faults.Interceptors))
        .AddWitnessing()
        .AddLog()
        .AddCheckpoints()
        .AddAdmission()
        .AddSequencing()
        .AddQueries()
        .AddProjections()
        .AddAccess()
        .AddSingleton<CallerGate>()
        .BuildServiceProvider();
}
