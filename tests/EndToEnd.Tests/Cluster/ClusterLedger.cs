using Google.Protobuf;
using Grpc.Core;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Cluster;

/// <summary>A ledger in a database of the cluster, and further services of it.</summary>
internal sealed class ClusterLedger : IAsyncDisposable
{
    // Frozen servers are given up sooner than an operator would.
    private const string Limits = ";Command Timeout=4;Timeout=4";

    private readonly List<ServiceProcess> further = [];

    private ClusterLedger(OpenLedger ledger) => Ledger = ledger;

    public OpenLedger Ledger { get; }

    /// <summary>Every service, the first one too.</summary>
    public IReadOnlyList<ServiceProcess> Services => [Ledger.Service, .. further];

    public static async Task<ClusterLedger> StartAsync(string connection) => new(await OpenLedger.StartAsync(Options(connection)));

    /// <summary>One more, with copies of the keys and of the newest checkpoint.</summary>
    public async Task<ServiceProcess> AddAsync(string name, string connection)
    {
        var folder = Directory.CreateDirectory(Ledger.At(name)).FullName;
        foreach (var file in (string[])["log.key", "checkpoint"])
        {
            File.Copy(Path.Combine(Ledger.Service.Folder, file), Path.Combine(folder, file));
        }

        var service = await ServiceProcess.StartAsync(folder, Options(connection));
        further.Add(service);
        return service;
    }

    public static string[] Options(string connection) =>
        ["--Ledger:Database=postgres", $"--Ledger:ConnectionString={connection}{Limits}", "--Ledger:CommitWaitMs=2000"];

    /// <summary>Callers of a service.</summary>
    public async Task<SteadyLoad> LoadAsync(ServiceProcess service, string name) => new(Ledger, await Ledger.OfficeAsync(name, service), name);

    /// <summary>Every entry that a service shows.</summary>
    public async Task<IReadOnlyList<GetEntryResponse>> EntriesAsync(ServiceProcess service)
    {
        var entries = new List<GetEntryResponse>();
        using var call = service.Raw.WatchEntries(new WatchEntriesRequest(), Ledger.OwnersProof());
        await foreach (var answer in call.ResponseStream.ReadAllAsync())
        {
            if (answer.Entry is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>
    /// Every acknowledged statement is in the log once, nothing else is, each gets its first receipt again at another service, and what
    /// clients remember goes with it.
    /// </summary>
    public async Task CheckAsync(IReadOnlyList<SteadyLoad> loads)
    {
        var given = loads.SelectMany(load => load.Given).ToDictionary();
        foreach (var service in Services)
        {
            Assert.Equal(Ledger.OpeningSize + (ulong)given.Count, await service.SizeAsync());
        }

        for (var i = 0; i < loads.Count; i++)
        {
            // Another service than the one that gave it.
            await using var client = (await Ledger.OfficeAsync($"check-{i}", Services[(i + 1) % Services.Count])).Connect();
            var receipts = await Ledger.RecordAsync(client, loads[i].Given.Values.Select(held => held.Statement));
            Assert.All(receipts, receipt => Assert.Equal(given[receipt.Id].Receipt, receipt.Receipt.ToByteArray()));
        }

        // The client proves the whole tree on its way.
        var office = await Ledger.OfficeAsync("reader", Services[^1]);
        using var owner = office.Keys.Load("owner");
        await using var reader = office.Connect(owner);
        var slips = (await OpenLedger.HarvestsAsync(reader)).Select(harvest => harvest.Slip).ToList();
        Assert.Equal(given.Count, slips.Count);
        Assert.Equal(given.Count, slips.Distinct().Count());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in further)
        {
            await service.DisposeAsync();
        }

        await Ledger.DisposeAsync();
    }
}
