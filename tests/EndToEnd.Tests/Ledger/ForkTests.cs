using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Ledger;

public sealed class ForkTests
{
    [Fact]
    public async Task A_ledger_that_shows_two_histories_is_refused_with_both_of_its_signatures_kept()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await ledger.Service.StopAsync();
        TemporaryFolder.Copy(ledger.Service.Folder, ledger.At("copy"));
        await ledger.Service.RestartAsync();
        var (first, second) = (await ledger.OfficeAsync("first"), await ledger.OfficeAsync("second"));
        await RecordAsync(ledger, first, "A", 2);
        await using (var client = second.Connect())
        {
            await client.GetCheckpointAsync();
        }

        await ledger.Service.StopAsync();
        await using var other = await ServiceProcess.StartAsync(ledger.At("copy"));
        await RecordAsync(ledger, await ledger.OfficeAsync("third", other), "B", 2);

        // As many entries, but others.
        await CheckRefusedAsync(await ledger.OfficeAsync("first", other));

        // More entries, which do not continue those that were seen.
        await RecordAsync(ledger, await ledger.OfficeAsync("third", other), "C", 3);
        await CheckRefusedAsync(await ledger.OfficeAsync("second", other));
        await other.StopAsync();
    }

    private static async Task CheckRefusedAsync(Workspace office)
    {
        await using var client = office.Connect();
        var remembered = client.Memory.Remembered!;

        var fork = await Assert.ThrowsAsync<ForkDetectedException>(() => client.GetCheckpointAsync());

        Assert.Equal("LEDGER_FORK", fork.Code);
        var evidence = Assert.Single(Directory.GetDirectories(client.Memory.EvidencePath));
        Assert.Equal(remembered.Note, await File.ReadAllTextAsync(Path.Combine(evidence, "remembered.note")));
        Assert.NotEqual(remembered.Note, await File.ReadAllTextAsync(Path.Combine(evidence, "shown.note")));
        Assert.True(File.Exists(Path.Combine(evidence, "proof.txt")));
        Assert.Equal(remembered.Note, client.Memory.Remembered?.Note);

        // From now on nothing is sent from here, whoever asks.
        var said = await TraceProcess.RunAsync(office.Folder, "sync", "--json");
        Assert.Equal("LEDGER_FORK", said.Ended(4).Json.GetProperty("error").GetProperty("code").GetString());
    }

    private static async Task RecordAsync(OpenLedger ledger, Workspace office, string prefix, int count)
    {
        await using var client = office.Connect();
        await ledger.RecordAsync(client, ledger.Season.Harvests(prefix, count));
    }
}
