using Traceability.Client;
using Traceability.V1;
using static Traceability.Clients.Tests.Cli.HarvestSheets;

namespace Traceability.Clients.Tests.Cli;

/// <summary>Inventories, collectors, keys with limits and seasons, as they are typed.</summary>
public sealed class ResourceCommandTests : IDisposable
{
    private readonly TraceRun trace = new TraceRun().Prepared();

    [Fact]
    public async Task An_inventory_is_signed_with_its_amounts_sealed()
    {
        var said = await QueueAsync(
            "inventory", "add", "--area", trace.Area.ToString(), "--species", "Gynostemma pentaphyllum", "--part", "aerial", "--method", "20 transects",
            "--assessor", "Forest office", "--assessed", "2026-02-20", "--due", "2031-02-20", "--stock", "10t", "--yield", "4t", "--share-permille", "250", "--state", "fresh");
        var amounts = InventoryAmounts.Parser.ParseFrom(trace.Workspace.Outbox.List().Last().Statement.SealedParts.Single().Content);

        Assert.Equal((10_000_000_000, 4_000_000_000, 250u, MassState.Fresh), (amounts.StockMg, amounts.SustainableYieldMg, amounts.AllowedPermille, amounts.MassState));
        Assert.Equal(At("2026-02-20T00:00Z"), said.ResourceInventory.AssessedAtMs);
        Assert.Equal(At("2031-02-20T00:00Z"), said.ResourceInventory.ReassessmentDueMs);
    }

    [Fact]
    public async Task A_collector_is_approved_for_a_year_and_removed()
    {
        var approval = (await QueueAsync(
            "collector", "approve", "C-017", "--area", trace.Area.ToString(), "--trained", "2026-03-01", "--from", "2026-04-01")).CollectorApproval;
        Assert.Equal(("C-017", At("2026-03-01T00:00Z"), At("2026-04-01T00:00Z"), At("2027-04-01T00:00Z")), (approval.Collector, approval.TrainedAtMs, approval.ValidFromMs, approval.ValidUntilMs));
        Assert.Equal(trace.Area.Span.ToArray(), Assert.Single(approval.Areas).ToByteArray());

        var statement = await QueueAsync("collector", "remove", "C-017", "--reason", "left", "--at", "2026-05-01T08:00+07:00");
        Assert.Equal(("C-017", statement.OccurredAtMs, "left"), (statement.CollectorRemoval.Collector, statement.CollectorRemoval.EffectiveFromMs, statement.CollectorRemoval.Reason));
    }

    [Fact]
    public async Task A_phones_key_is_granted_with_limits_and_an_offices_key_without()
    {
        using var phone = trace.Workspace.Keys.Create("phone", System.Security.Cryptography.RandomNumberGenerator.Create());
        var card = Introduction.Format(Introduction.Of(phone.Signing));
        var limits = (await QueueAsync(
            "key", "grant", "--key-card", card, "--label", "phone", "--area", trace.Area.ToString(), "--species", "Gynostemma pentaphyllum",
            "--collector", "C-017", "--daily", "60kg", "--utc-offset", "+07:00", "--until", "2027-01-01T00:00+07:00")).KeyGrant;
        Assert.Equal((60_000_000, 420, "C-017"), (limits.Limits.DailyMg, limits.Limits.UtcOffsetMinutes, limits.Limits.Collector));
        Assert.Equal((1, "Gynostemma pentaphyllum", At("2026-12-31T17:00Z")), (limits.Limits.Areas.Count, Assert.Single(limits.Limits.Species), limits.ValidUntilMs));

        Assert.Equal(new KeyLimits(), (await QueueAsync("key", "grant", "--key-card", card, "--label", "phone", "--harvests-only")).KeyGrant.Limits);
        Assert.Null((await QueueAsync("key", "grant", "--key-card", card, "--label", "office")).KeyGrant.Limits);
        Assert.Equal(2, (await trace.RunAsync("key", "grant", "--key-card", card, "--label", "x", "--utc-offset", "+07:00", "--offline", "--as", "coop")).Exit);
    }

    [Fact]
    public async Task Rules_about_collectors_travel_with_the_bands()
    {
        var file = trace.Write("bands.csv", "process,part,species,low,high", "dry,aerial,,15,30");
        var rules = (await QueueAsync("rules", "import", file, "--version-name", "2026-1", "--collectors-required", "--collector-day", "60kg")).RuleSet;
        Assert.Equal((true, 60_000_000, 1), (rules.CollectorsRequired, rules.CollectorDayMg, rules.YieldBands.Count));
    }

    // The first and last minute of the season on the clock of the people who collect.
    [Theory]
    [InlineData("+07:00", "2026-06-01 00:00", true)]
    [InlineData("+07:00", "2026-05-31 23:59:59.999", false)]
    [InlineData("+07:00", "2026-06-20 23:59:59.999", true)]
    [InlineData("+07:00", "2026-06-21 00:00", false)]
    [InlineData("+08:00", "2026-06-01 00:00", true)]
    [InlineData("+08:00", "2026-05-31 23:59:59.999", false)]
    [InlineData("+08:00", "2026-06-20 23:59:59.999", true)]
    [InlineData("+08:00", "2026-06-21 00:00", false)]
    public async Task A_seasons_days_and_a_sheets_times_are_those_of_one_offset(string offset, string time, bool isWithin)
    {
        var quota = (await QueueAsync(
            "quota", "set", "--area", trace.Area.ToString(), "--species", "Gynostemma pentaphyllum", "--part", "aerial", "--max", "500kg", "--state", "fresh",
            "--season", "2026-06-01..2026-06-20", "--utc-offset", offset, "--inventory", trace.Party.ToString())).Quota;
        var file = trace.Write("h.csv", Heading, Row(("time", time), ("area", trace.Area.ToString())));
        Assert.Equal(0, (await trace.RunAsync("harvest", "import", file, "--utc-offset", offset, "--offline")).Exit);
        var harvest = Statement.Parser.ParseFrom(trace.Workspace.Outbox.List().Last().Statement.Statement);

        Assert.Equal(isWithin, quota.SeasonFromMs <= harvest.OccurredAtMs && harvest.OccurredAtMs < quota.SeasonUntilMs);
        Assert.Equal(trace.Party.Span.ToArray(), quota.Inventory.ToByteArray());
    }

    [Theory]
    [InlineData("12.5", "Kg", 12_500_000)]
    [InlineData("12.5", "KGM", 12_500_000)]
    [InlineData("12.5", "公斤", 12_500_000)]
    [InlineData("0.000001", "kg", 1)]
    [InlineData("1000000", "t", 1_000_000_000_000_000)]
    public async Task Masses_of_a_sheet_become_milligrams_to_the_last(string mass, string unit, long milligrams)
    {
        var file = trace.Write("h.csv", Heading, Row(("mass", mass), ("unit", unit), ("area", trace.Area.ToString())));
        Assert.Equal(0, (await trace.RunAsync("harvest", "import", file, "--offline")).Exit);
        var measures = HarvestMeasures.Parser.ParseFrom(trace.Workspace.Outbox.List().Single().Statement.SealedParts.Single(part => part.Name == "measures").Content);
        Assert.Equal(milligrams, measures.MassMg);
    }

    [Theory]
    [InlineData("12.5", "pcs", "unit", "counts or measures something else", "Weigh the goods")]
    [InlineData("12.5", "斤", "unit", "not a unit that everybody reads alike", "kg or g")]
    [InlineData("12.5", "Mg", "unit", "milligrams or megagrams", "Write mg or t")]
    [InlineData("0", "kg", "mass", "not a mass above zero", "Weigh again")]
    [InlineData("0.0000001", "kg", "mass", "more precise than one milligram", "Round")]
    [InlineData("1000000.000000001", "t", "mass", "more than 1,000,000 t", "Check the number")]
    [InlineData("9223372036854775808", "mg", "mass", "more than 1,000,000 t", "Check the number")]
    public async Task What_is_no_mass_is_told_with_its_row_and_a_way_out(string mass, string unit, string column, string sentence, string wayOut)
    {
        var file = trace.Write("h.csv", Heading, Row(("area", trace.Area.ToString())), Row(("slip", "S-2"), ("mass", mass), ("unit", unit)));
        var (exit, document) = await trace.JsonAsync("harvest", "import", file, "--offline");
        var bad = document["bad_rows"]!.AsArray().Single()!;
        Assert.Equal((1, 3, column), (exit, (int)bad["row"]!, (string)bad["column"]!));
        Assert.Contains(sentence, bad.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Contains(wayOut, bad.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(trace.Workspace.Outbox.List());
    }

    public void Dispose() => trace.Dispose();

    private static long At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    private async Task<Statement> QueueAsync(params string[] arguments)
    {
        var (exit, output, error) = await trace.RunAsync([.. arguments, "--as", "coop", "--offline"]);
        Assert.True(exit == 0, output + error);
        return Statement.Parser.ParseFrom(trace.Workspace.Outbox.List().Last().Statement.Statement);
    }
}
