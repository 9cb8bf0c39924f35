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
        await ledger.Service.StopAsync();
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
