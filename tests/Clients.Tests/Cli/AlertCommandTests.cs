using System.Security.Cryptography;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

public sealed class AlertCommandTests : IDisposable
{
    private const string Id = "1f3a55c01f3a55c01f3a55c01f3a55c01f3a55c01f3a55c01f3a55c01f3a55c0";

    private readonly TraceRun trace = new TraceRun().Prepared();

    public void Dispose() => trace.Dispose();

    [Theory]
    [InlineData("alert", "publish", "--kind", "unsafe", "--sentence", "x", "--evidence", "f", "--second", "me")]
    [InlineData("alert", "publish", "--kind", "unsafe", "--sentence", "x", "--evidence", "f", "--second", "me", "--code", "P/L", "--lot", Id)]
    [InlineData("alert", "publish", "--kind", "unsafe", "--sentence", "x", "--evidence", "f", "--code", "P/L")]
    [InlineData("alert", "publish", "--kind", "unheard-of", "--sentence", "x", "--evidence", "f", "--second", "me", "--code", "P/L")]
    [InlineData("alert", "recall", Id, "--reason", "over")]
    [InlineData("alerts", "follow", "--jurisdiction", "Vietnam")]
    [InlineData("alerts", "follow", "--since", "-1")]
    [InlineData("correct-product", "GYNO-50G", "L1", "--reason", "x")]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        var (exit, document) = await trace.JsonAsync(arguments);
        Assert.Equal((2, "USAGE"), (exit, (string)document["error"]!["code"]!));
    }

    [Fact]
    public async Task An_alert_is_queued_with_two_signatures()
    {
        await trace.JsonAsync("keygen", "anna");
        var key = trace.Workspace.Keys.List().First(one => one.Name != "anna").Name;
        var evidence = Path.Combine(trace.Workspace.Folder, "photo.txt");
        await File.WriteAllTextAsync(evidence, "a photo");
        await QueueAsync(
            "alert", "publish", "--kind", "cloned-code", "--code", "https://id.gs1.org/gtin/5412345000013/lot/ABC123", "--jurisdiction", "vn",
            "--jurisdiction", "DE", "--sentence", "Look twice", "--evidence", evidence, "--as", key, "--second", "anna");
        await QueueAsync("alert", "recall", Id, "--reason", "over", "--as", key, "--second", "anna");
        await QueueAsync("correct-product", "GYNO-50G", "L1", "--gtin", "05412345000013", "--reason", "wrong roll", "--as", key);

        var items = trace.Workspace.Outbox.List().Select(item => (item.Statement.Signatures, Said: Statement.Parser.ParseFrom(item.Statement.Statement))).ToList();
        var alert = items.Single(item => item.Said.Alert is not null);
        Assert.Equal(2, alert.Signatures.Count);
        Assert.Equal(["DE", "VN"], alert.Said.Alert.Jurisdictions);
        Assert.Equal(new PrintedCode { ProductId = "05412345000013", LotCode = "ABC123" }, alert.Said.Alert.Subject.Code);
        Assert.Equal(SHA256.HashData("a photo"u8), alert.Said.Alert.Evidence.ToByteArray());
        Assert.Equal(2, items.Single(item => item.Said.AlertRecall is not null).Signatures.Count);
        Assert.Equal("05412345000013", items.Single(item => item.Said.ProductIdCorrection is not null).Said.ProductIdCorrection.ProductId);
    }

    private async Task QueueAsync(params string[] arguments)
    {
        var (exit, document) = await trace.JsonAsync([.. arguments, "--offline"]);
        Assert.True(exit == 0, document.ToJsonString());
    }
}
