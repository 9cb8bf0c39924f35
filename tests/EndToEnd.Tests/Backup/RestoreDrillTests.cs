using Google.Protobuf;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Backup;

/// <summary>The operator's page says how to get a ledger back; this does it, word for word.</summary>
public sealed class RestoreDrillTests
{
    [Fact]
    public async Task A_backup_is_made_of_a_running_ledger_and_restored_and_an_older_one_is_refused()
    {
        await using var ledger = await OpenLedger.StartAsync();
        await using var client = (await ledger.OfficeAsync("office")).Connect();
        var sent = ledger.Season.Harvests("A", 20);
        var first = await ledger.RecordAsync(client, sent);
        var (data, older, newer, fresh) = (ledger.Service.Folder, ledger.At("older"), ledger.At("newer"), ledger.At("fresh"));
        await Drill.RunAsync("backup", asPostgres: false, ("DATA", data), ("BACKUP", older));
        await ledger.RecordAsync(client, ledger.Season.Harvests("B", 5));
        var said = await Drill.RunAsync("backup", asPostgres: false, ("DATA", data), ("BACKUP", newer));
        Assert.Contains($"with {ledger.OpeningSize + 25} entries", said, StringComparison.Ordinal);
        await ledger.Service.KillAsync();

        // The disk with the database is gone; keys and checkpoint were kept elsewhere.
        await Drill.RunAsync("restore", asPostgres: false, ("KEPT", data), ("BACKUP", newer), ("FRESH", fresh));
        await using (var restored = await ServiceProcess.StartAsync(fresh))
        {
            await using var reader = (await ledger.OfficeAsync("reader", restored)).Connect();
            var again = await ledger.RecordAsync(reader, ledger.Season.Harvests("C", 1));
            Assert.Equal(ledger.OpeningSize + 26, await restored.SizeAsync());
            Assert.Equal(ledger.OpeningSize + 25, again[0].Index);
            Assert.Equal(
                first.Select(receipt => receipt.Receipt.ToByteArray()),
                (await ledger.RecordAsync(reader, sent)).Select(receipt => receipt.Receipt.ToByteArray()));
            await restored.StopAsync();
        }

        var stale = ledger.At("stale");
        await Drill.RunAsync("restore", asPostgres: false, ("KEPT", data), ("BACKUP", older), ("FRESH", stale));
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(stale);
        Assert.Equal(1, exitCode);
        Assert.Contains("restored from an older backup", log, StringComparison.Ordinal);
    }
}
