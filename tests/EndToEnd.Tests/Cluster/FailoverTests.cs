using System.Diagnostics;
using Traceability.EndToEnd.Tests.Harness;
using Xunit.Abstractions;

namespace Traceability.EndToEnd.Tests.Cluster;

[Collection(PostgresCluster.Shared)]
public sealed class FailoverTests(PostgresCluster postgres, ITestOutputHelper notes)
{
    private const int Some = 30;

    [ClusterFact]
    public async Task A_primary_that_dies_under_the_load_of_three_services_is_replaced_and_nothing_acknowledged_is_lost()
    {
        var watch = Stopwatch.StartNew();
        void Note(string what) => notes.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s: {what}");
        var connection = postgres.ConnectionTo("failover");
        await using var cluster = await ClusterLedger.StartAsync(connection);
        await cluster.AddAsync("second", connection);
        await cluster.AddAsync("third", connection);
        var loads = new List<SteadyLoad>();
        try
        {
            foreach (var service in cluster.Services)
            {
                loads.Add(await cluster.LoadAsync(service, $"load-{loads.Count}"));
            }

            await using var follower = new Follower(cluster);
            follower.Start();
            await Task.WhenAll(loads.Select(load => load.MoreAsync(Some)));
            Note("three services under load");
            var primary = await postgres.LeaderAsync();
            await postgres.KillAsync(primary);
            Note("the primary was killed");
            await postgres.SuccessorAsync(primary);
            Note("a standby has taken over");

            // None is left behind, and the one that died comes back as a standby, under load.
            var back = postgres.MakeWholeAsync();
            await Task.WhenAll(loads.Select(load => load.MoreAsync(Some)));
            Note("every load goes on");
            await back;
            Note("the old primary is a standby");
            await Task.WhenAll(loads.Select(load => load.MoreAsync(Some)));
            await Task.WhenAll(loads.Select(load => load.EndAsync()));
            Note($"{loads.Sum(load => load.Given.Count)} statements were acknowledged");
            await cluster.CheckAsync(loads);
            Note("each is there once");

            var size = await cluster.Services[0].SizeAsync();
            await follower.SeenAsync(size);
            Note("and was followed");
            Assert.Equal(Enumerable.Range(0, (int)size).Select(index => (ulong)index), follower.Seen);
        }
        finally
        {
            foreach (var load in loads)
            {
                await load.DisposeAsync();
            }
        }

        foreach (var service in cluster.Services)
        {
            Assert.Equal(0, await service.TerminateAsync());
        }
    }
}
