using Traceability.Client;
using static Traceability.Clients.Tests.Cli.HarvestSheets;

namespace Traceability.Clients.Tests.Cli;

public sealed class HarvestImportTests : IDisposable
{
    private readonly TraceRun trace = new TraceRun().Prepared();

    [Fact]
    public async Task A_file_is_queued_row_by_row_and_a_second_time_changes_nothing()
    {
        var file = trace.Write("h.csv", Heading, Row(("area", string.Empty)), Row(("slip", "S-2"), ("area", string.Empty)));

        var (exit, first) = await trace.JsonAsync("harvest", "import", file, "--area", trace.Area.ToString(), "--offline");
        var (again, second) = await trace.JsonAsync("harvest", "import", file, "--area", trace.Area.ToString(), "--offline");

        Assert.Equal((0, 0), (exit, again));
        Assert.Equal(2, trace.Workspace.Outbox.Count(OutboxStatus.Queued));
        Assert.Equal(
            first["rows"]!.AsArray().Select(row => (string?)row!["statement"]),
            second["rows"]!.AsArray().Select(row => (string?)row!["statement"]));
        Assert.All(first["rows"]!.AsArray(), row => Assert.False((bool)row!["already"]!));
        Assert.All(second["rows"]!.AsArray(), row => Assert.True((bool)row!["already"]!));
        Assert.Equal(2, (int)second["summary"]!["already"]!);
    }

    [Fact]
    public async Task Each_row_is_one_object_of_stable_names()
    {
        var file = trace.Write("h.csv", Heading, Row(("area", trace.Area.ToString())));

        var (_, document) = await trace.JsonAsync("harvest", "import", file, "--offline");

        Assert.Equal(["file", "rows", "bad_rows", "ignored_columns", "summary"], document.Select(pair => pair.Key));
        var row = document["rows"]!.AsArray().Single()!.AsObject();
        Assert.Equal(["row", "slip", "statement", "lot", "status", "already", "claim", "notices", "refusal"], row.Select(pair => pair.Key));
        Assert.Equal((2, "S-1", "queued"), ((int)row["row"]!, (string)row["slip"]!, (string)row["status"]!));
        Assert.Equal($"{row["statement"]}:0", (string)row["lot"]!);
    }

    [Fact]
    public async Task One_bad_row_keeps_the_whole_file_out()
    {
        var file = trace.Write("h.csv", Heading, Row(("area", trace.Area.ToString())), Row(("slip", "S-2"), ("mass", "12kg5")));

        var (exit, document) = await trace.JsonAsync("harvest", "import", file, "--offline");

        Assert.Equal(1, exit);
        Assert.Empty(document["rows"]!.AsArray());
        var bad = document["bad_rows"]!.AsArray().Single()!;
        Assert.Equal((3, "mass"), ((int)bad["row"]!, (string)bad["column"]!));
        Assert.Empty(trace.Workspace.Outbox.List());
    }

    [Fact]
    public async Task Skipping_bad_rows_imports_the_others()
    {
        var file = trace.Write("h.csv", Heading, Row(("area", trace.Area.ToString())), Row(("slip", "S-2"), ("mass", "x"), ("area", trace.Area.ToString())));

        var (exit, document) = await trace.JsonAsync("harvest", "import", file, "--offline", "--skip-bad");

        Assert.Equal(0, exit);
        Assert.Equal("S-1", (string)document["rows"]!.AsArray().Single()!["slip"]!);
        Assert.Equal(1, (int)document["summary"]!["bad"]!);
        Assert.Single(trace.Workspace.Outbox.List());
    }

    [Fact]
    public async Task Without_a_network_rows_wait_in_the_outbox_and_the_exit_code_says_so()
    {
        var file = trace.Write("h.csv", Heading, Row(("area", trace.Area.ToString())));

        var (exit, output, error) = await trace.RunAsync("harvest", "import", file);

        Assert.Equal(3, exit);
        Assert.Contains("queued", output, StringComparison.Ordinal);
        Assert.Contains("trace sync", error, StringComparison.Ordinal);
        Assert.Equal(1, trace.Workspace.Outbox.Count(OutboxStatus.Queued));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_fault_with_a_way_out()
    {
        var (exit, document) = await trace.JsonAsync("harvest", "import", trace.PathOf("absent.csv"));

        Assert.Equal((1, "FILE_NOT_FOUND"), (exit, (string)document["error"]!["code"]!));
        Assert.NotEmpty((string)document["error"]!["way_out"]!);
    }

    [Fact]
    public async Task A_slip_that_is_recorded_with_another_weight_is_told_with_both()
    {
        await trace.RunAsync("harvest", "import", trace.Write("first.csv", Heading, Row(("area", trace.Area.ToString()))), "--offline");
        var recorded = trace.Workspace.Outbox.List().Single();
        trace.Workspace.Outbox.MarkSent(recorded);
        var file = trace.Write("second.csv", Heading, Row(("mass", "13"), ("area", trace.Area.ToString())));
        await trace.RunAsync("harvest", "import", file, "--offline");
        var refusal = Client.Samples.Refusal() with { Code = "SLIP_ALREADY_RECORDED", WayOut = "Nothing to do." };
        trace.Workspace.Outbox.MarkRefused(
            trace.Workspace.Outbox.List(OutboxStatus.Queued).Single(), refusal with { Values = refusal.Values.Add("statement", recorded.Id.ToString()) });

        var (exit, document) = await trace.JsonAsync("harvest", "import", file, "--offline");
        var (_, _, error) = await trace.RunAsync("harvest", "import", file, "--offline");

        var told = document["rows"]!.AsArray().Single()!["refusal"]!;
        Assert.Equal(1, exit);
        Assert.Contains("12.5 kg there, 13 kg here", (string)told["sentence"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing to do", (string)told["way_out"]!, StringComparison.Ordinal);
        Assert.Contains("correction is not possible yet", (string)told["way_out"]!, StringComparison.Ordinal);
        Assert.Contains("trace outbox retry", error, StringComparison.Ordinal);
    }

    public void Dispose() => trace.Dispose();
}
