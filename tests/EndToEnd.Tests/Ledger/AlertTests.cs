using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Ledger;

public sealed class AlertTests
{
    private const string Code = "https://id.gs1.org/gtin/5412345000013/lot/ABC123";

    [Fact]
    public async Task Two_persons_publish_an_alert_which_a_stranger_follows_with_its_proof_until_it_is_taken_back()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var office = await ledger.OfficeAsync("office");
        var stranger = Workspace.Open(ledger.At("stranger"), TimeProvider.System);
        stranger.SaveProfile(await LedgerProfile.FetchAsync(ledger.Service.Grpc, ledger.Service.Web));
        await File.WriteAllTextAsync(ledger.At("photo.txt"), "a photo");

        string[] publish =
        [
            "alert", "publish", "--kind", "cloned-code", "--code", Code, "--jurisdiction", "VN", "--sentence", "Look twice",
            "--evidence", ledger.At("photo.txt"), "--as", "owner",
        ];
        var alone = await TraceProcess.RunAsync(office.Folder, [.. publish, "--second", "trader"]);
        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("ALERT_NEEDS_SECOND_SIGNER", alone.Output + alone.Error, StringComparison.Ordinal);
        await DoneAsync(office, [.. publish, "--second", "body"]);

        Assert.Empty(await FollowAsync(stranger, "--jurisdiction", "CN"));
        var alert = Assert.Single(await FollowAsync(stranger));
        Assert.Equal(("Look twice", "cloned-code", null), ((string)alert["sentence"]!, (string)alert["kind"]!, (string?)alert["recalled"]));
        Assert.Equal("ABC123", (string)alert["subject"]!["lot_code"]!);
        Assert.Empty(await FollowAsync(stranger));

        await DoneAsync(office, ["alert", "recall", (string)alert["id"]!, "--reason", "all found", "--as", "owner", "--second", "body"]);
        var recalled = Assert.Single(await FollowAsync(stranger));
        Assert.Equal(((string)alert["id"]!, "all found"), ((string)recalled["id"]!, (string)recalled["recalled"]!));
        Assert.Single(await FollowAsync(stranger, "--since", "0", "--jurisdiction", "VN"));

        await Two_keys_confirm_what_a_stranger_reported_and_the_scheme_owner_erases_the_contact(ledger, office);
        await ledger.Service.StopAsync();
    }

    // Beside the alerts, on the same service: starting one takes longer than this.
    private static async Task Two_keys_confirm_what_a_stranger_reported_and_the_scheme_owner_erases_the_contact(OpenLedger ledger, Workspace office)
    {
        using var web = new HttpClient { BaseAddress = ledger.Service.Web };
        var first = await ReportAsync(web, "https://www.shop.example/item/7?utm_source=x", "Says certified and has no code", "me@post.example");
        var second = await ReportAsync(web, "http://m.shop.example/item/7", "The same shop sells it again", "");

        var listed = (await JsonAsync(office, "reports", "list", "--as", "owner"))["reports"]!.AsArray();
        Assert.Equal([(second, first, "duplicate"), (first, first, "new")], listed.Select(one => ((string)one!["id"]!, (string)one["matter"]!, (string)one["state"]!)));
        var body = await TraceProcess.RunAsync(office.Folder, ["reports", "show", first, "--as", "body"]);
        Assert.Equal(1, body.ExitCode);
        Assert.Contains("READ_NOT_ALLOWED", body.Error, StringComparison.Ordinal);

        var card = (string)(await JsonAsync(office, "keygen", "deputy"))["key_card"]!;
        await DoneAsync(office, ["key", "grant", "--key-card", card, "--label", "deputy", "--as", "owner"]);
        office.Keys.SetParty("deputy", ledger.Season.Owner.Id);
        string[] confirm = ["reports", "triage", first, "confirmed", "--note", "bought one", "--as"];
        Assert.Equal("proposed", (string)(await JsonAsync(office, [.. confirm, "owner"]))["state"]!);
        Assert.Equal("proposed", (string)(await JsonAsync(office, [.. confirm, "owner"]))["state"]!);
        Assert.Equal("confirmed", (string)(await JsonAsync(office, [.. confirm, "deputy"]))["state"]!);

        Assert.Contains("me@post.example", await OutputAsync(office, "reports", "show", first, "--as", "owner"), StringComparison.Ordinal);
        await DoneAsync(office, ["reports", "erase-contact", first, "--as", "owner"]);
        Assert.DoesNotContain("me@post.example", await OutputAsync(office, "reports", "show", first, "--as", "owner"), StringComparison.Ordinal);
    }

    private static async Task<string> ReportAsync(HttpClient web, string url, string text, string contact)
    {
        using var answer = await web.PostAsJsonAsync(
            "/reports", new { kind = "REPORT_KIND_FALSE_CLAIM", url, text, contact });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!;
    }

    private static async Task<JsonObject> JsonAsync(Workspace workspace, params string[] arguments) =>
        JsonNode.Parse(await OutputAsync(workspace, [.. arguments, "--json"]))!.AsObject();

    private static async Task<string> OutputAsync(Workspace workspace, params string[] arguments)
    {
        var result = await TraceProcess.RunAsync(workspace.Folder, arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return result.Output;
    }

    private static async Task DoneAsync(Workspace workspace, string[] arguments)
    {
        var result = await TraceProcess.RunAsync(workspace.Folder, arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    private static async Task<JsonObject[]> FollowAsync(Workspace workspace, params string[] arguments)
    {
        var result = await TraceProcess.RunAsync(workspace.Folder, ["alerts", "follow", "--once", "--json", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }
}
