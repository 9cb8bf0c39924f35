using System.Text.Json.Nodes;
using Traceability.Cli.Commands;
using Traceability.Cli.Workspaces;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

/// <summary>What somebody stumbled over who used the command line for the first time.</summary>
public sealed class NewcomerTests : IDisposable
{
    private readonly TraceRun trace = new TraceRun().Prepared();

    [Fact]
    public async Task What_a_listing_showed_may_be_typed_as_its_first_characters()
    {
        ShownIds.Remember(trace.Workspace, new JsonObject { ["lots"] = new JsonArray(new JsonObject { ["lot"] = $"{Id(1)}:0", ["recipient"] = Id(2) }) });

        var (exit, document) = await trace.JsonAsync("receive", Id(1)[..12], "1kg", "--offline");

        Assert.True(exit == 0, document.ToJsonString());
        var receipt = Statement.Parser.ParseFrom(trace.Workspace.Outbox.List().Single().Statement.Statement).SaleReceipt;
        Assert.Equal(Id(1), Convert.ToHexStringLower(receipt.Sale.Span));
    }

    [Fact]
    public void Shown_ids_are_bounded_and_the_latest_are_kept()
    {
        ShownIds.Remember(trace.Workspace, new JsonArray([.. Enumerable.Range(0, ShownIds.Most).Select(number => JsonValue.Create(Id(number)))]));
        ShownIds.Remember(trace.Workspace, JsonValue.Create(Id(-1)));

        var kept = ShownIds.Read(trace.Workspace).ToArray();
        Assert.Equal((ShownIds.Most, Id(-1), Id(0)), (kept.Length, kept[0], kept[1]));
        Assert.DoesNotContain(Id(ShownIds.Most - 1), kept);
    }

    [Fact]
    public void A_ledger_pinned_again_without_its_web_address_keeps_it()
    {
        var pinned = trace.Workspace.Profile! with { WebAddress = new Uri("http://127.0.0.1:8080/") };
        var asked = pinned with { WebAddress = null };
        var other = new Uri("http://127.0.0.1:9090/");

        Assert.Equal(pinned.WebAddress, InitCommand.Repinned(pinned, asked).WebAddress);
        Assert.Equal(other, InitCommand.Repinned(pinned, asked with { WebAddress = other }).WebAddress);
        Assert.Null(InitCommand.Repinned(pinned, asked with { Origin = "elsewhere" }).WebAddress);
        Assert.Null(InitCommand.Repinned(null, asked).WebAddress);
    }

    [Fact]
    public async Task Codes_are_not_asked_for_before_it_is_known_where_they_lead()
    {
        trace.Workspace.SaveProfile(trace.Workspace.Profile! with { WebAddress = null });

        var (exit, document) = await trace.JsonAsync(
            "label", Id(1), "--gtin", "09506000134352", "--lot-code", "L1", "--name", "tea", "--units", "1", "--out", trace.PathOf("labels"));

        Assert.Equal((1, "WEB_ADDRESS_MISSING"), (exit, (string)document["error"]!["code"]!));
        Assert.Empty(trace.Workspace.Outbox.List());
    }

    [Fact]
    public async Task What_waits_can_be_dropped()
    {
        var (_, queued) = await trace.JsonAsync("receive", Id(1), "1kg", "--offline");

        var (exit, document) = await trace.JsonAsync("outbox", "drop", ((string)queued["statement"]!)[..8]);

        Assert.Equal((0, "dropped"), (exit, (string)document["status"]!));
        Assert.Empty(trace.Workspace.Outbox.List());
    }

    [Fact]
    public async Task The_same_delivery_is_sold_once_unless_it_is_asked_for()
    {
        string[] sale = ["sell", Id(1), "1kg", "--to", Id(2), "--document", "R-7", "--offline"];
        Assert.Equal(0, (await trace.RunAsync(sale)).Exit);

        var (exit, document) = await trace.JsonAsync(sale);
        Assert.Equal((1, "DOCUMENT_REPEATED"), (exit, (string)document["error"]!["code"]!));
        Assert.Single(trace.Workspace.Outbox.List());

        Assert.Equal(0, (await trace.RunAsync([.. sale, "--again"])).Exit);
        Assert.Equal(0, (await trace.RunAsync("sell", Id(1), "1kg", "--to", Id(2), "--document", "R-8", "--offline")).Exit);
        Assert.Equal(0, (await trace.RunAsync("sell", $"{Id(1)}:1", "1kg", "--to", Id(2), "--document", "R-7", "--offline")).Exit);
    }

    [Fact]
    public async Task A_party_may_be_named_by_a_key_kept_here()
    {
        var (exit, _, error) = await trace.RunAsync("lots", "--holder", "coop");
        Assert.Equal(3, exit);
        Assert.Contains("LEDGER_UNREACHABLE", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean: harvest?", "harvset")]
    [InlineData("Did you mean: import", "harvest", "improt")]
    [InlineData("See trace harvest", "harvest", "bogus")]
    [InlineData("no file 'nofile'", "party", "register", "--name", "x", "--country", "VN", "--role", "cooperative", "--key-card", "nofile")]
    [InlineData("2026-06-14T07:40+07:00", "receive", "1f3a55c0", "1kg", "--at", "2026-06-14T07:40")]
    [InlineData("as a whole number", "watch", "--from", "x")]
    [InlineData("as a whole number", "lineage", "1f3a55c0", "--limit", "x")]
    public async Task A_wrong_word_is_told_with_a_way_out(string told, params string[] arguments)
    {
        var (exit, _, error) = await trace.RunAsync(arguments);
        Assert.Equal(2, exit);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("--utc-offset", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trace ")]
    [InlineData("trace harvest ")]
    public async Task The_shell_is_offered_no_help_of_another_system(string line)
    {
        var offered = (await trace.RunBareAsync($"[suggest:{line.Length}]", line)).Output;
        Assert.DoesNotContain("/?", offered, StringComparison.Ordinal);
        Assert.DoesNotContain("/h", offered, StringComparison.Ordinal);
        Assert.Contains("--help", offered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_no_default_that_nobody_typed()
    {
        Assert.DoesNotContain("2147483647", (await trace.RunAsync("label", "--help")).Output, StringComparison.Ordinal);
        Assert.Contains("cooperative", (await trace.RunAsync("party", "register", "--help")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lot_may_follow_the_options_of_every_command()
    {
        var (exit, _, error) = await trace.RunBareAsync("--home", trace.Workspace.Folder, Id(1));
        Assert.Equal(3, exit);
        Assert.Contains("LEDGER_UNREACHABLE", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_it_is_told_how_to_make_one()
    {
        using var empty = new TraceRun();
        Assert.Contains("trace keygen", (await empty.RunAsync("key", "list")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_in_kilograms_and_its_table_is_no_wider_than_a_screen()
    {
        await trace.RunAsync("receive", Id(1), "1kg", "--offline");
        var refusal = Client.Samples.Refusal() with { Sentence = "60000000 mg are wanted; 48900000 mg are left, as somebody found who looked for it long enough." };
        trace.Workspace.Outbox.MarkRefused(trace.Workspace.Outbox.List().Single(), refusal);

        var (_, output, _) = await trace.RunAsync("outbox");

        Assert.Contains("60 kg are wanted; 48.9 kg are left", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 120));
    }

    public void Dispose() => trace.Dispose();

    private static string Id(int number) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)));
}
