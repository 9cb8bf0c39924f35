using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;
using Xunit.Abstractions;

namespace Traceability.EndToEnd.Tests.Cluster;

/// <summary>A primary whose Patroni hangs does not know that it was replaced: it goes on, and with it whoever can reach it.</summary>
[Collection(PostgresCluster.Shared)]
public sealed class PartitionTests(PostgresCluster postgres, ITestOutputHelper notes)
{
    private const string Database = "partition";
    private const int Some = 20;

    [ClusterFact]
    public async Task A_primary_that_was_cut_off_acknowledges_nothing_shows_nothing_new_and_comes_back_as_a_standby()
    {
        var watch = Stopwatch.StartNew();
        void Note(string what) => notes.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s: {what}");
        var old = await postgres.LeaderAsync();
        var cables = (await postgres.NodesAsync()).ToDictionary(node => node.Name, node => new Cable(node.Port));
        var ours = $"Host={string.Join(',', cables.Values.Select(cable => $"127.0.0.1:{cable.Port}"))};Username=postgres;Database={Database}";
        await using var cluster = await ClusterLedger.StartAsync(ours);
        await cluster.AddAsync("second", ours);
        var lost = await cluster.AddAsync("lost", $"Host=127.0.0.1;Port={old.Port};Username=postgres;Database={Database}");
        var late = cluster.Ledger.Season.Harvest("late", Season.Kilogram).Sign(cluster.Ledger.Season.Cooperative.Key);
        List<SteadyLoad> loads = [await cluster.LoadAsync(cluster.Services[0], "first"), await cluster.LoadAsync(cluster.Services[1], "second")];
        await Task.WhenAll(loads.Select(load => load.MoreAsync(Some)));

        Note("two services under load, and one that will be lost");

        // On one side the old primary and a service, on the other all the rest.
        await postgres.FreezePatroniAsync(old);
        await cables[old.Name].CutAsync();
        await postgres.SuccessorAsync(old);
        Note("a standby has taken over");
        await Task.WhenAll(loads.Select(load => load.MoreAsync(Some)));
        Note("every load goes on");
        await CheckUnavailableAsync(lost, late);
        await CheckUnavailableAsync(lost, late);
        var there = await cluster.EntriesAsync(lost);
        var here = await cluster.EntriesAsync(cluster.Services[0]);
        Assert.InRange(there.Count, (int)cluster.Ledger.OpeningSize + (2 * Some), here.Count - (2 * Some));
        Assert.Equal(here.Take(there.Count).Select(entry => entry.ToByteArray()), there.Select(entry => entry.ToByteArray()));

        Note("the lost service acknowledged and showed nothing");
        await CheckCancelledByHandAsync(cluster, old, lost, there.Count);

        Note("a wait that was cancelled by hand is caught by clients");

        // A watchdog resets a machine whose Patroni hangs: one that went on by itself might take its lock back (docs/operations.md,
        // "Cluster"). Back again, what the old primary alone has is taken away.
        await postgres.KillAsync(old);
        await postgres.MakeWholeAsync();
        Note("the old primary is a standby");
        await lost.KillAsync();

        // Of what it showed it is bound by its own file: it does not serve the history that the others went on with.
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(lost.Folder, ClusterLedger.Options(postgres.ConnectionTo(Database)));
        Assert.True(exitCode == 1 && log.Contains("another history", StringComparison.Ordinal), log);
        Note("the service that showed another history does not start again");

        // What it did not acknowledge is not there, and is recorded when it is sent again.
        await using (var client = (await cluster.Ledger.OfficeAsync("again", cluster.Services[1])).Connect())
        {
            await Task.WhenAll(loads.Select(load => load.EndAsync()));
            Assert.Equal(cluster.Ledger.OpeningSize + (ulong)loads.Sum(load => load.Given.Count), await cluster.Services[1].SizeAsync());
            Assert.NotNull((await client.AppendAsync(late)).Receipt);
        }

        foreach (var load in loads)
        {
            await load.DisposeAsync();
        }

        foreach (var cable in cables.Values)
        {
            await cable.DisposeAsync();
        }
    }

    // The one way to a second history: somebody with the server's own account ends the wait for the standbys. Then it shows, and is caught.
    private static async Task CheckCancelledByHandAsync(ClusterLedger cluster, ClusterNode old, ServiceProcess lost, int size)
    {
        var remembered = (await cluster.Ledger.OfficeAsync("witness", cluster.Services[0])).Connect();
        await using (remembered)
        {
            await remembered.GetCheckpointAsync();
        }

        Assert.Equal("t", await PostgresCluster.AskAsync(
            old, Database, "SELECT bool_and(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"));
        await lost.GrownToAsync((ulong)size + 1);
        await using (var client = (await cluster.Ledger.OfficeAsync("witness", lost)).Connect())
        {
            await Assert.ThrowsAnyAsync<LedgerException>(() => client.GetCheckpointAsync());
        }

        // Who was told of it first has the proof as soon as it meets the others.
        await using (var client = (await cluster.Ledger.OfficeAsync("deceived", lost)).Connect())
        {
            await client.GetCheckpointAsync();
        }

        await using var undeceived = (await cluster.Ledger.OfficeAsync("deceived", cluster.Services[0])).Connect();
        await Assert.ThrowsAsync<ForkDetectedException>(() => undeceived.GetCheckpointAsync());
    }

    private static async Task CheckUnavailableAsync(ServiceProcess service, SignedStatement statement)
    {
        var fault = await Assert.ThrowsAsync<RpcException>(() => service.Raw.AppendAsync(new AppendRequest { Statement = statement }).ResponseAsync);
        Assert.Equal(StatusCode.Unavailable, fault.StatusCode);
    }
}
