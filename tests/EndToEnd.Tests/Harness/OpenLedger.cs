using Grpc.Core;
using Traceability.Client;
using Traceability.LedgerCore.Keys;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A running service on a new ledger in which the season can start, and a folder for everything of one test.</summary>
internal sealed class OpenLedger : IAsyncDisposable
{
    private readonly TemporaryFolder folder;

    private OpenLedger(TemporaryFolder folder, Season season, ServiceProcess service) =>
        (this.folder, Season, Service) = (folder, season, service);

    public Season Season { get; }

    public ServiceProcess Service { get; }

    /// <summary>Entries of the ledger when the test begins.</summary>
    public ulong OpeningSize => (ulong)Season.Opening.Count;

    /// <param name="options">Of the service.</param>
    public static Task<OpenLedger> StartAsync(params string[] options) => StartAsync(null, options);

    /// <param name="clock">Of the service; null for this machine's.</param>
    /// <param name="options">Of the service.</param>
    public static async Task<OpenLedger> StartAsync(FalseClock? clock, params string[] options)
    {
        var folder = new TemporaryFolder();
        var ledger = new OpenLedger(folder, new Season(TimeProvider.System), await ServiceProcess.StartAsync(folder.At("data"), clock, options));
        await using var client = (await ledger.OfficeAsync("opening")).Connect();
        await ledger.RecordAsync(client, ledger.Season.Opening);
        return ledger;
    }

    /// <summary>A path in the test's folder.</summary>
    public string At(string name) => folder.At(name);

    /// <summary>A workspace, new or as it was left, that has pinned the ledger and holds everybody's keys.</summary>
    public async Task<Workspace> OfficeAsync(string name, ServiceProcess? at = null)
    {
        var (office, service) = (Workspace.Open(At(name), TimeProvider.System), at ?? Service);
        office.SaveProfile(await LedgerProfile.FetchAsync(service.Grpc, service.Web));
        if (office.Keys.List().Count == 0)
        {
            foreach (var actor in Season.Actors)
            {
                office.Keys.Add(actor.Name, Season.CopyOf(actor.Key), actor.Id).Dispose();
            }
        }

        return office;
    }

    /// <summary>Records statements that must all be taken.</summary>
    public async Task<IReadOnlyList<VerifiedReceipt>> RecordAsync(LedgerClient client, IEnumerable<SignedStatement> statements)
    {
        var receipts = new List<VerifiedReceipt>();
        await foreach (var outcome in client.AppendBatchAsync(statements))
        {
            Assert.True(outcome.Refusal is null, $"Refused: {outcome.Refusal?.Code} {outcome.Refusal?.Sentence}");
            receipts.Add(outcome.Receipt!);
        }

        return receipts;
    }

    /// <summary>Headers of a call by the scheme owner, who reads everything.</summary>
    public Metadata OwnersProof() => new()
    {
        { "authorization", $"Bearer {CallerToken.Create(Season.Owner.Key, Season.Origin, Season.Owner.Id.Span, TimeProvider.System.GetUtcNow())}" },
    };

    /// <summary>Every harvest in the log, in order. The client verifies each entry and the checkpoint over them.</summary>
    public static async Task<IReadOnlyList<Harvest>> HarvestsAsync(LedgerClient client)
    {
        var harvests = new List<Harvest>();
        await foreach (var seen in client.WatchAsync(0, follow: false))
        {
            if (seen.Entry?.Statement.Harvest is { } harvest)
            {
                harvests.Add(harvest);
            }
        }

        return harvests;
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Season.Dispose();
        folder.Dispose();
    }
}
