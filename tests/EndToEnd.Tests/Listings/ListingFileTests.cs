using System.Text.Json;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Listings;

/// <summary>`trace listings check` and `trace check` against a running service.</summary>
public sealed class ListingFileTests
{
    [Fact]
    public async Task A_file_is_answered_row_by_row_and_goes_on_where_it_was()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var (office, file) = (await ledger.OfficeAsync("office"), ledger.At("offers.csv"));
        var answers = file + ".answers.ndjson";
        await File.WriteAllLinesAsync(file, ["id;title;description;Zertifikat;qty", .. Enumerable.Range(0, 600).Select(Row)]);
        string[] check = ["listings", "check", file, "--map", "certificate=Zertifikat", "--json"];

        var first = (await TraceProcess.RunAsync(office.Folder, check)).Ended(1).Json;
        Assert.Equal((600, 200, 200, 199, 1), (Of(first, "rows"), Of(first, "unproven"), Of(first, "contradicted"), Of(first, "nothing_claimed"), Of(first, "unreadable")));
        var whole = await File.ReadAllLinesAsync(answers);
        Assert.Equal(601, whole.Length);
        Assert.Equal(Enumerable.Range(0, 600).Select(row => $"{row}"), whole.Skip(1).Select(line => Json(line).GetProperty("row").ToString()));

        // As a run leaves it that was killed while it wrote.
        await File.WriteAllTextAsync(answers, string.Join('\n', whole.Take(301)) + "\n" + whole[301][..20]);
        var again = (await TraceProcess.RunAsync(office.Folder, check)).Ended(1);
        Assert.Contains("300 of 600 rows were answered before.", again.Error, StringComparison.Ordinal);
        Assert.Equal(first.ToString(), again.Json.ToString());
        Assert.Equal(whole, await File.ReadAllLinesAsync(answers));

        await File.AppendAllTextAsync(file, "more;tea;;;1\n");
        Assert.Contains("OUTPUT_OF_OTHER_INPUT", (await TraceProcess.RunAsync(office.Folder, check)).Ended(1).Error, StringComparison.Ordinal);
        Assert.Equal(601, Of((await TraceProcess.RunAsync(office.Folder, [.. check, "--again"])).Ended(1).Json, "rows"));

        await File.WriteAllTextAsync(ledger.At("offers.ndjson"), "{\"text\":\"teapot\",\"price\":3}\n\n{\"species\":\"jiaogulan\"}\n");
        (await TraceProcess.RunAsync(office.Folder, "listings", "check", ledger.At("offers.ndjson"))).Ended(0);

        // Codes of other worlds are told and not opened; the ledger's own are asked for.
        (string Code, int Exit, string Told)[] codes =
        [
            ("javascript:alert(1)", 1, "CODE_UNSAFE"), ("https://shop.example/7", 1, "CODE_OTHER_ADDRESS"),
            ("https://trаce.example/id/TEA/10/L1", 1, "look_alike_address"), ("TEA/L1/00000000000000000000", 1, "unknown_batch"),
        ];
        foreach (var (code, exit, told) in codes)
        {
            Assert.Contains(told, (await TraceProcess.RunAsync(office.Folder, "check", code, "--json")).Ended(exit).Output, StringComparison.Ordinal);
        }

        await ledger.Service.StopAsync();
    }

    private static string Row(int number) => (number % 3) switch
    {
        0 => $"offer-{number};FairWild certified tea;loose leaf;;1",
        1 => $"offer-{number};Jiaogulan tea;loose leaf;EX-9999;1",
        _ => number == 2 ? $"offer-{number};Teapot;steel;;many" : $"offer-{number};Teapot;steel;;3",
    };

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private static int Of(JsonElement document, string name) => document.GetProperty(name).GetInt32();
}
