using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Crash;

public sealed class KillTests
{
    // One statement a commit, so that there is a middle to be killed in.
    private const string SmallBatches = "--Ledger:BatchLimit=1";

    [Fact]
    public async Task An_import_whose_service_was_killed_ends_with_the_rows_of_the_file_when_it_is_repeated()
    {
        const int rows = 400;
        await using var ledger = await OpenLedger.StartAsync(SmallBatches);
        var (office, file) = (await ledger.OfficeAsync("office"), ledger.At("harvest.csv"));
        HarvestSheet.Write(file, ledger.Season, "HT", rows);
        await using var witness = (await ledger.OfficeAsync("witness")).Connect();
        await using var importing = TraceProcess.Start(office.Folder, Import(ledger, file));
        await ledger.Service.GrownToAsync(ledger.OpeningSize + 40);
        var before = await witness.GetCheckpointAsync();

        await ledger.Service.KillAsync();

        Assert.Equal(3, await importing.ExitAsync());
        await ledger.Service.RestartAsync();
        var left = await ledger.Service.SizeAsync();
        Assert.InRange(left, before.Size, ledger.OpeningSize + rows - 1);
        await CheckRepeatedAsync(ledger, office, file, rows);

        // The witness has remembered what it saw before the kill, and asks for the proof that this goes on from it.
        Assert.Equal(ledger.OpeningSize + rows, (await witness.GetCheckpointAsync()).Size);
        await ledger.Service.StopAsync();
    }

    [Fact]
    public async Task An_import_that_was_killed_itself_ends_with_the_rows_of_the_file_when_it_is_repeated()
    {
        const int rows = 200;
        await using var ledger = await OpenLedger.StartAsync(SmallBatches);
        var (office, file) = (await ledger.OfficeAsync("office"), ledger.At("harvest.csv"));
        HarvestSheet.Write(file, ledger.Season, "HT", rows);

        // First while it queues, then while it sends.
        await using (var queueing = TraceProcess.Start(office.Folder, Import(ledger, file)))
        {
            await Patience.UntilAsync(() => office.Outbox.Count(OutboxStatus.Queued) >= 5, "the import to queue");
            await queueing.KillAsync();
        }

        await using (var sending = TraceProcess.Start(office.Folder, Import(ledger, file)))
        {
            await ledger.Service.GrownToAsync(ledger.OpeningSize + 40);
            await sending.KillAsync();
        }

        Assert.InRange(office.Outbox.Count(OutboxStatus.Sent), 0, rows - 1);
        await CheckRepeatedAsync(ledger, office, file, rows);
        await ledger.Service.StopAsync();
    }

    private static string[] Import(OpenLedger ledger, string file) =>
        ["harvest", "import", file, "--as", "cooperative", "--area", ledger.Season.Area.ToString(), "--json"];

    private static async Task CheckRepeatedAsync(OpenLedger ledger, Workspace office, string file, int rows)
    {
        var said = await TraceProcess.RunAsync(office.Folder, Import(ledger, file));
        var summary = said.Ended(0).Json.GetProperty("summary");
        Assert.Equal(rows, summary.GetProperty("certified").GetInt32());
        Assert.Equal(0, summary.GetProperty("queued").GetInt32());
        Assert.Equal(ledger.OpeningSize + (ulong)rows, await ledger.Service.SizeAsync());
        Assert.Equal(rows, office.Outbox.Count(OutboxStatus.Sent));

        using var key = office.Keys.Load("owner");
        await using var client = office.Connect(key);
        var slips = (await OpenLedger.HarvestsAsync(client)).Select(harvest => harvest.Slip).Order(StringComparer.Ordinal);
        Assert.Equal(File.ReadLines(file).Skip(1).Select(line => line.Split(',')[0]), slips);
        var lots = 0;
        await foreach (var lot in client.ListLotsAsync(ledger.Season.Cooperative.Id))
        {
            lots++;
        }

        Assert.Equal(rows, lots);
    }
}
