using System.Globalization;
using Google.Protobuf;
using Traceability.EndToEnd.Tests.Harness;
using Xunit.Abstractions;

namespace Traceability.EndToEnd.Tests.Crash;

/// <summary>
/// Service or database is killed with SIGKILL under load, again and again; the callers repeat themselves. What was acknowledged is there
/// under its first receipt, nothing is there twice, and every checkpoint that anybody saw goes on from the one before.
/// </summary>
public sealed class KillLoopTests(ITestOutputHelper output)
{
    private const int Callers = 4;

    // Five in a short run; TRACEABILITY_KILLS=100 for the long one (docs/testing.md).
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("TRACEABILITY_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    [Fact]
    public async Task A_service_on_the_embedded_database_that_is_killed_under_load_loses_nothing_and_repeats_nothing()
    {
        await using var ledger = await OpenLedger.StartAsync("--Ledger:BatchLimit=4");
        await KillAgainAndAgainAsync(ledger, _ => KillServiceAsync(ledger));
    }

    [PostgresFact]
    public async Task A_service_and_its_PostgreSQL_that_are_killed_in_turn_under_load_lose_nothing_and_repeat_nothing()
    {
        await using var database = await MortalPostgres.StartAsync();
        await using var ledger = await OpenLedger.StartAsync([.. database.Options, "--Ledger:BatchLimit=4"]);
        await KillAgainAndAgainAsync(ledger, async kill =>
        {
            if (kill % 2 == 0)
            {
                await KillServiceAsync(ledger);
                return;
            }

            await database.KillAsync();
            await database.StartAgainAsync();
        });
    }

    private static async Task KillServiceAsync(OpenLedger ledger)
    {
        await ledger.Service.KillAsync();
        await ledger.Service.RestartAsync();
    }

    private async Task KillAgainAndAgainAsync(OpenLedger ledger, Func<int, Task> killAsync)
    {
        await using var callers = new StubbornCallers(ledger, Callers);
        for (var kill = 0; kill < Kills; kill++)
        {
            // At another moment of the batches each time: after this many receipts more.
            await callers.MoreAsync(10 + (kill * 7 % 23));
            await killAsync(kill);
        }

        await callers.MoreAsync(Callers);
        await callers.EndAsync();
        output.WriteLine($"{Kills} kills, {callers.Count} receipts, {callers.Repeated} repetitions.");
        Assert.True(callers.Repeated > 0, "Nobody was disturbed.");
        await CheckAsync(ledger, callers);
        Assert.Equal(0, await ledger.Service.TerminateAsync());
    }

    private static async Task CheckAsync(OpenLedger ledger, StubbornCallers callers)
    {
        var given = callers.Given;
        Assert.Equal(ledger.OpeningSize + (ulong)given.Count, await ledger.Service.SizeAsync());
        var office = await ledger.OfficeAsync("office");
        using var key = office.Keys.Load("owner");
        await using var client = office.Connect(key);
        var slips = (await OpenLedger.HarvestsAsync(client)).Select(harvest => harvest.Slip).ToList();
        Assert.Equal(slips.Count, slips.Distinct().Count());
        Assert.Equal(given.Count, slips.Count);

        var again = await ledger.RecordAsync(client, given.Select(one => one.Statement));
        Assert.Equal(given.Select(one => Convert.ToBase64String(one.Receipt)), again.Select(receipt => Convert.ToBase64String(receipt.Receipt.ToByteArray())));
        Assert.Equal(ledger.OpeningSize + (ulong)given.Count, await ledger.Service.SizeAsync());
        (await TraceProcess.RunAsync(ledger.At("office"), "fsck", "--as", "owner", "--json")).Ended(0);
    }
}
