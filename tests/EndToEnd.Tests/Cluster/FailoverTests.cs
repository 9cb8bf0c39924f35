using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Cluster;

[Collection(PostgresCluster.Shared)]
public sealed class FailoverTests(PostgresCluster postgres)
{
    private const int Some = 30;

    [ClusterFact]
    public async Task A_primary_that_dies_under_the_load_of_three_services_is_replaced_and_nothing_acknowledged_is_lost()
    {
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
            var primary = await postgres.LeaderAsync();
            await postgres.KillAsync(primary);
            await postgres.SuccessorAsync(primary);

            // None is left behind, and the one that died comes back as a standby, under load.
            await Task.WhenAll(loads.Select(load => load.MoreAsync(Some)));
            await postgres.MakeWholeAsync();
            await Task.WhenAll(loads.Select(load => load.MoreAsync(Some)));
            await Task.WhenAll(loads.Select(load => load.EndAsync()));
            await cluster.CheckAsync(loads);

            var size = await cluster.Services[0].SizeAsync();
            await follower.SeenAsync(size);
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
            Assert.DoesNotContain("A call of", service.Log, StringComparison.Ordinal);
        }
    }
}
