using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Offline;

public sealed class OfflineTests
{
    private const int Rows = 30;

    [Fact]
    public async Task What_is_recorded_without_a_network_waits_and_is_sent_once_later()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var (office, area) = (await ledger.OfficeAsync("office"), ledger.Season.Area.ToString());
        HarvestSheet.Write(ledger.At("harvest.csv"), ledger.Season, "HT", Rows);
        string[] import = ["harvest", "import", ledger.At("harvest.csv"), "--as", "cooperative", "--area", area, "--json"];
        await ledger.Service.StopAsync();

        // Asked not to send; and not able to.
        var one = (await TraceProcess.RunAsync(
            office.Folder, "harvest", "add", "--as", "cooperative", "--slip", "ONE", "--area", area, "--species", SeasonScript.Species,
            "--part", "aerial", "--mass", "1.5kg", "--state", "fresh", "--collector", "C-1", "--latitude", "22.145", "--longitude", "105.835",
            "--accuracy", "5", "--offline", "--json")).Ended(0).Json;
        Assert.Equal("queued", one.GetProperty("status").GetString());
        var many = (await TraceProcess.RunAsync(office.Folder, import)).Ended(3).Json;
        Assert.Equal(Rows, many.GetProperty("summary").GetProperty("queued").GetInt32());
        var lot = many.GetProperty("rows")[0].GetProperty("lot").GetString()!;
        (await TraceProcess.RunAsync(
            office.Folder, "sell", lot, "100g", "--as", "cooperative", "--to", "trader", "--document", "INV-1", "--offline")).Ended(0);
        var waiting = (await TraceProcess.RunAsync(office.Folder, "sync", "--json")).Ended(3).Json;
        Assert.Equal((0, Rows + 2), (waiting.GetProperty("sent").GetInt32(), waiting.GetProperty("remaining").GetInt32()));
        Assert.Equal(Rows + 2, office.Outbox.Count(OutboxStatus.Queued));

        await ledger.Service.RestartAsync();
        var both = await Task.WhenAll(
            TraceProcess.RunAsync(office.Folder, "sync", "--json"), TraceProcess.RunAsync(office.Folder, "sync", "--json"));

        // One of the two may find the other at work, and says so.
        Assert.Contains(both, said => said.ExitCode == 0);
        Assert.All(both.Where(said => said.ExitCode != 0), said =>
            Assert.Equal("SYNC_BUSY", said.Ended(1).Json.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(Rows + 2, both.Where(said => said.ExitCode == 0).Sum(said => said.Json.GetProperty("sent").GetInt32()));
        Assert.Equal((0, Rows + 2), (office.Outbox.Count(OutboxStatus.Queued), office.Outbox.Count(OutboxStatus.Sent)));
        Assert.Equal(ledger.OpeningSize + Rows + 2, await ledger.Service.SizeAsync());
        Assert.Equal(0, (await TraceProcess.RunAsync(office.Folder, "sync", "--json")).Ended(0).Json.GetProperty("sent").GetInt32());
        Assert.Equal(ledger.OpeningSize + Rows + 2, await ledger.Service.SizeAsync());
        await ledger.Service.StopAsync();
    }
}
