using System.Globalization;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.TestKit;

namespace Traceability.EndToEnd.Tests.Offline;

public sealed class PhonesTests
{
    // The quota is 1,000 kg; a phone may bring 700 kg a day.
    private static readonly (string Phone, string Slip, int Hour, string Mass, string Claim)[] Slips =
    [
        ("one", "S-1", 1, "300kg", "certified"),
        ("two", "S-2", 2, "300kg", "certified"),
        ("one", "S-3", 3, "300kg", "certified"),
        ("two", "S-4", 4, "300kg", "withheld"),
        ("two", "S-5", 5, "800kg", "withheld"),
    ];

    [Theory]
    [InlineData("one", "two")]
    [InlineData("two", "one")]
    public async Task Two_phones_that_send_late_are_decided_alike_whichever_comes_first(string first, string second)
    {
        await using var ledger = await OpenLedger.StartAsync();
        var office = (await ledger.OfficeAsync("office")).Folder;
        var area = ledger.Season.Area.ToString();
        foreach (var phone in (string[])[first, second])
        {
            await GrantAsync(ledger, office, phone);
        }

        await ledger.Service.StopAsync();
        var day = ledger.Season.Began.UtcDateTime.Date.AddDays(20);
        var lots = new List<string>();
        foreach (var slip in Slips)
        {
            var said = await TraceProcess.RunAsync(
                ledger.At(slip.Phone), "harvest", "add", "--slip", slip.Slip, "--area", area, "--species", SeasonScript.Species, "--part", "aerial",
                "--mass", slip.Mass, "--state", "fresh", "--collector", "C-1", "--latitude", "22.145", "--longitude", "105.835", "--accuracy", "5",
                "--at", Text(day.AddHours(slip.Hour)), "--offline", "--json");
            lots.Add(said.Ended(0).Json.GetProperty("statement").GetString()!);
        }

        await ledger.Service.RestartAsync();
        Assert.Equal(Slips.Count(slip => slip.Phone == first), await SyncAsync(ledger, first));
        Assert.Equal(Slips.Count(slip => slip.Phone == second), await SyncAsync(ledger, second));
        foreach (var (slip, lot) in Slips.Zip(lots))
        {
            var why = (await TraceProcess.RunAsync(office, "why", lot, "--as", "cooperative", "--json")).Ended(0).Json;
            Assert.Equal((slip.Slip, slip.Claim), (slip.Slip, why.GetProperty("claim").GetString()));
        }

        Assert.Equal(["OVER_QUOTA"], await CodesAsync(office, lots[3]));
        Assert.Equal(["KEY_DAY_PASSED"], await CodesAsync(office, lots[4]));

        // It brings harvests in and nothing else.
        var sale = await TraceProcess.RunAsync(
            ledger.At(first), "sell", lots[0], "1kg", "--to", ledger.Season.Trader.Id.ToString(), "--document", "D-1", "--json");
        Assert.Equal("KEY_LIMIT_PASSED", sale.Ended(1).Json.GetProperty("refusal").GetProperty("code").GetString());
        await ledger.Service.StopAsync();
    }

    /// <summary>A workspace with one key, which the cooperative limits, and which has met the ledger once.</summary>
    private static async Task GrantAsync(OpenLedger ledger, string office, string phone)
    {
        var home = ledger.At(phone);
        (await TraceProcess.RunAsync(home, "init", "--grpc", ledger.Service.Grpc.AbsoluteUri, "--web", ledger.Service.Web.AbsoluteUri)).Ended(0);
        var card = (await TraceProcess.RunAsync(home, "keygen", phone, "--json")).Ended(0).Json.GetProperty("key_card").GetString()!;
        (await TraceProcess.RunAsync(
            office, "key", "grant", "--as", "cooperative", "--key-card", card, "--label", $"phone {phone}", "--area", ledger.Season.Area.ToString(),
            "--daily", "700kg", "--at", Text(ledger.Season.Began.UtcDateTime.AddHours(1)))).Ended(0);
        (await TraceProcess.RunAsync(home, "area", "list")).Ended(0);
    }

    private static async Task<int> SyncAsync(OpenLedger ledger, string phone) =>
        (await TraceProcess.RunAsync(ledger.At(phone), "sync", "--json")).Ended(0).Json.GetProperty("sent").GetInt32();

    private static async Task<IEnumerable<string>> CodesAsync(string office, string lot) =>
        (await TraceProcess.RunAsync(office, "why", lot, "--as", "cooperative", "--json")).Ended(0).Json.GetProperty("reasons").EnumerateArray()
        .Select(reason => reason.GetProperty("code").GetString()!);

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
