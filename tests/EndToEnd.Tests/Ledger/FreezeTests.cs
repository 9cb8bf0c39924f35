using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Ledger;

public sealed class FreezeTests
{
    private const string NextOrigin = "example.org/e2e-next";

    [Fact]
    public async Task A_season_ends_while_the_service_runs_and_the_next_one_names_it()
    {
        await using var ledger = await OpenLedger.StartAsync("--Ledger:BatchLimit=4");
        await using var next = await ServiceProcess.StartAsync(ledger.At("next"), $"--Ledger:Origin={NextOrigin}");
        var office = await ledger.OfficeAsync("office");
        await using var client = office.Connect();
        using var ended = new CancellationTokenSource();
        var sending = SendAsync(client, Until(ledger.Season, ended.Token));
        await ledger.Service.GrownToAsync(ledger.OpeningSize + 20);

        var frozen = await ledger.Service.OperateAsync("freeze", Season.Origin, next.Web.ToString());
        await ended.CancelAsync();

        // Every batch came before the end or was refused whole, and the last checkpoint is the one that was printed.
        var outcomes = (await sending).ToList();
        var taken = outcomes.TakeWhile(outcome => outcome.Receipt is not null).Count();
        Assert.All(outcomes.Skip(taken), outcome => Assert.Equal("LOG_FROZEN", outcome.Refusal?.Code));
        Assert.InRange(taken, 20, outcomes.Count - 1);
        Assert.Equal(frozen.Ended(0).Output, await ledger.Service.CheckpointAsync());
        Assert.Equal(ledger.OpeningSize + (ulong)taken, await ledger.Service.SizeAsync());
        var last = ledger.At("last.checkpoint");
        await File.WriteAllTextAsync(last, frozen.Output);

        var told = (await TraceProcess.RunAsync(office.Folder, "ledger", "--json")).Ended(0).Json;
        Assert.Equal(next.Web.ToString(), told.GetProperty("successor").GetString());
        Assert.NotNull(told.GetProperty("frozen_at").GetString());

        // The next season.
        var key = (await LedgerProfile.FetchAsync(ledger.Service.Grpc, null)).VerifierKeys[0];
        var owner = ledger.At("owner");
        (await TraceProcess.RunAsync(owner, "init", "--grpc", next.Grpc.ToString(), "--web", next.Web.ToString())).Ended(0);
        (await TraceProcess.RunAsync(owner, "keygen", "owner")).Ended(0);
        string[] genesis = ["genesis", "--scheme", "Example scheme", "--owner", "Example owner", "--predecessor-checkpoint"];
        (await TraceProcess.RunAsync(owner, [.. genesis, last])).Ended(2);
        (await TraceProcess.RunAsync(owner, [.. genesis, ledger.At("data/log.key"), "--predecessor-key", key])).Ended(1);
        (await TraceProcess.RunAsync(owner, [.. genesis, last, "--predecessor-key", key])).Ended(0);

        foreach (var place in (string[])[last, ledger.Service.Web.ToString(), ledger.Service.Folder])
        {
            var described = (await TraceProcess.RunAsync(owner, "ledger", "--predecessor", place, "--predecessor-key", key, "--json")).Ended(0).Json;
            var predecessor = described.GetProperty("predecessor");
            Assert.Equal(Season.Origin, predecessor.GetProperty("origin").GetString());
            Assert.Equal(ledger.OpeningSize + (ulong)taken, predecessor.GetProperty("size").GetUInt64());
            Assert.True(predecessor.GetProperty("checked").GetBoolean());
        }

        await ledger.Service.StopAsync();
        await next.StopAsync();
    }

    [Fact]
    public async Task A_log_that_went_on_after_it_was_named_is_told_apart()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await using var next = await ServiceProcess.StartAsync(ledger.At("next"), $"--Ledger:Origin={NextOrigin}");
        var key = (await LedgerProfile.FetchAsync(ledger.Service.Grpc, null)).VerifierKeys[0];
        var owner = ledger.At("owner");
        (await TraceProcess.RunAsync(owner, "init", "--grpc", next.Grpc.ToString())).Ended(0);
        (await TraceProcess.RunAsync(owner, "keygen", "owner")).Ended(0);
        (await TraceProcess.RunAsync(
            owner, "genesis", "--scheme", "S", "--owner", "O", "--predecessor-checkpoint", ledger.Service.Web.ToString(), "--predecessor-key", key)).Ended(0);
        await using (var client = (await ledger.OfficeAsync("office")).Connect())
        {
            await ledger.RecordAsync(client, ledger.Season.Harvests("L", 1));
        }

        var said = await TraceProcess.RunAsync(
            owner, "ledger", "--predecessor", ledger.Service.Web.ToString(), "--predecessor-key", key, "--json");

        Assert.Equal("PREDECESSOR_DIFFERS", said.Ended(1).Json.GetProperty("error").GetProperty("code").GetString());
        await ledger.Service.StopAsync();
        await next.StopAsync();
    }

    // Harvests without end, and some after the end.
    private static IEnumerable<SignedStatement> Until(Season season, CancellationToken ended)
    {
        for (var (number, after) = (1, 0); after < 10; number++, after += ended.IsCancellationRequested ? 1 : 0)
        {
            yield return season.Harvest($"S-{number}", Season.Kilogram / 1000).Sign(season.Cooperative.Key);
        }
    }

    private static async Task<List<AppendOutcome>> SendAsync(LedgerClient client, IEnumerable<SignedStatement> statements)
    {
        var outcomes = new List<AppendOutcome>();
        await foreach (var outcome in client.AppendBatchAsync(statements))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }
}
