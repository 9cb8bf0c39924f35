using Traceability.Client;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly TraceRun trace = new();

    [Theory]
    [InlineData("bogus")]
    [InlineData("sell")]
    [InlineData("harvest", "import", "x.csv", "--utc-offset", "7")]
    [InlineData("label", "1f3a55c0", "--gtin", "09506000134350", "--lot-code", "L1", "--name", "tea", "--units", "1")]
    [InlineData("sell", "1f3a55c0", "1kg", "--to", "1f3a55c0", "--document", "R", "--claim", "organic-eu=kept")]
    [InlineData("process", "cook", "--in", "1f3a55c0=1kg", "--out", "tea|dry|1kg")]
    [InlineData("declare", "2026", "--line", "tea|dry")]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        var (exit, document) = await trace.JsonAsync(arguments);
        Assert.Equal((2, "USAGE"), (exit, (string)document["error"]!["code"]!));
    }

    [Fact]
    public async Task Help_tells_the_exit_codes()
    {
        var (exit, output, _) = await trace.RunAsync("--help");
        Assert.Equal(0, exit);
        Assert.Contains("4 the ledger showed two histories", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_card_introduces_the_key_and_tells_no_secret()
    {
        var (exit, document) = await trace.JsonAsync("keygen", "coop");

        Assert.Equal(0, exit);
        Assert.True(Introduction.TryParse((string)document["key_card"]!, out var card));
        using var key = trace.Workspace.Keys.Load("coop");
        Assert.True(card.PublicKey.Span.SequenceEqual(key.Signing.Public.Span));
        var secret = new byte[32];
        key.Signing.ExportSecret(secret);
        foreach (var arguments in (string[][])[["key", "list"], ["key", "list", "--json"], ["keygen", "coop"], ["outbox", "--json"]])
        {
            var (_, output, error) = await trace.RunAsync(arguments);
            Assert.DoesNotContain(Convert.ToHexStringLower(secret), output + error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Without_a_pinned_ledger_nothing_is_signed()
    {
        trace.Workspace.Keys.Create("coop", System.Security.Cryptography.RandomNumberGenerator.Create()).Dispose();
        var (exit, document) = await trace.JsonAsync("lots");
        Assert.Equal((1, "PROFILE_MISSING"), (exit, (string)document["error"]!["code"]!));
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("lots")]
    [InlineData("checkpoint")]
    [InlineData("watch")]
    public async Task A_ledger_that_does_not_answer_ends_with_3(params string[] arguments)
    {
        trace.Prepared();
        if (arguments[0] == "sync")
        {
            await trace.RunAsync("receive", trace.Party.ToString(), "1kg", "--offline");
        }

        var (exit, _, error) = await trace.RunAsync(arguments);
        Assert.Equal(3, exit);
        Assert.Contains("LEDGER_UNREACHABLE", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_a_fork_ends_with_4()
    {
        trace.Prepared();
        var evidence = trace.Workspace.OpenMemory().EvidencePath;
        Directory.CreateDirectory(evidence);
        await File.WriteAllTextAsync(Path.Combine(evidence, "a.note"), "x");

        var (exit, _, error) = await trace.RunAsync("sync");
        Assert.Equal(4, exit);
        Assert.Contains("LEDGER_FORK", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_season_is_signed_offline_with_shortened_ids()
    {
        trace.Prepared();
        var harvest = await QueueAsync(
            "harvest", "add", "--slip", "S-1", "--area", trace.Area.ToString(), "--species", "Gynostemma pentaphyllum", "--part", "aerial", "--mass", "12.5kg",
            "--state", "fresh", "--collector", "C-1", "--latitude", "22.3", "--longitude", "105.8", "--accuracy", "5");
        var dried = await QueueAsync("process", "dry", "--in", $"{harvest[..8]}=12.5kg", "--out", "jiaogulan herb|dry|2.5kg");
        var packed = await QueueAsync("process", "pack", "--in", $"{dried[..10]}:0=2.5kg", "--out", "jiaogulan tea|finished||50|50g");
        var sold = await QueueAsync("sell", packed[..8], "1kg", "--to", trace.Area.ToString(), "--document", "R-1", "--price", "12.50 EUR");

        var statements = trace.Workspace.Outbox.List().ToDictionary(item => item.Id.ToString(), item => Statement.Parser.ParseFrom(item.Statement.Statement));
        var pack = statements[packed].Processing;
        Assert.Equal((PlantPart.Aerial, 50, 50_000), (pack.Outputs[0].Part, pack.Outputs[0].Units, pack.Outputs[0].UnitNetMg));
        Assert.Equal(dried, Convert.ToHexStringLower(pack.Inputs[0].StatementId.Span));
        var terms = trace.Workspace.Outbox.List().Last().Statement.SealedParts.Single();
        Assert.Equal((1250, "EUR"), (SaleTerms.Parser.ParseFrom(terms.Content).PriceMinor, SaleTerms.Parser.ParseFrom(terms.Content).Currency));
        Assert.Equal("R-1", statements[sold].Sale.Document);
        Assert.Equal(trace.Party.Span.ToArray(), statements[sold].Issuer.ToByteArray());
    }

    [Fact]
    public async Task Steps_claims_and_ends_of_sales_are_said_as_the_ledger_takes_them()
    {
        trace.Prepared();
        var harvest = await QueueAsync(
            "harvest", "add", "--slip", "S-1", "--area", trace.Area.ToString(), "--species", "Gynostemma pentaphyllum", "--part", "aerial", "--mass", "12.5kg",
            "--state", "fresh", "--collector", "C-1", "--latitude", "22.3", "--longitude", "105.8", "--accuracy", "5");
        var oil = await QueueAsync("process", "distill", "--in", $"{harvest}=5kg", "--out", "oil|oil|20g", "--by-product", "spent herb|fresh|4kg");
        var stored = await QueueAsync("process", "store", "--in", $"{harvest}=5kg", "--out", "herb|fresh|5kg", "--unit", trace.Area.ToString());
        var lost = await QueueAsync("process", "lose", "--in", $"{harvest}=500g", "--reason", "rain");
        var sold = await QueueAsync(
            "sell", stored, "1kg", "--to", trace.Area.ToString(), "--document", "R-1", "--claim", "organic-eu=sold", "--claim", "=released");
        var rejected = await QueueAsync("reject", sold, "--reason", "mouldy");
        var lapsed = await QueueAsync("lapse", sold);

        var said = trace.Workspace.Outbox.List().ToDictionary(item => item.Id.ToString(), item => Statement.Parser.ParseFrom(item.Statement.Statement));
        Assert.Equal([false, true], said[oil].Processing.Outputs.Select(output => output.ByProduct));
        Assert.Equal(trace.Area.ToByteString(), said[stored].Processing.Unit);
        Assert.Equal((ProcessKind.Loss, "rain", 0), (said[lost].Processing.Process, said[lost].Processing.Reason, said[lost].Processing.Outputs.Count));
        Assert.Equal(
            [("organic-eu", ClaimFate.Sold), (string.Empty, ClaimFate.Released)], said[sold].Sale.Claims.Select(use => (use.Claim, use.Fate)));
        Assert.Equal(sold, Convert.ToHexStringLower(said[rejected].SaleRejection.Sale.Span));
        Assert.Equal(sold, Convert.ToHexStringLower(said[lapsed].SaleLapse.Sale.Span));
    }

    [Fact]
    public async Task Labels_are_queued_and_their_codes_wait_for_the_ledger()
    {
        trace.Prepared();
        var harvest = await QueueAsync(
            "harvest", "add", "--slip", "S-1", "--area", trace.Area.ToString(), "--species", "Gynostemma pentaphyllum", "--part", "aerial", "--mass", "12.5kg",
            "--state", "fresh", "--collector", "C-1", "--latitude", "22.3", "--longitude", "105.8", "--accuracy", "5");
        var packed = await QueueAsync("process", "pack", "--in", $"{harvest}=2.5kg", "--out", "jiaogulan tea|finished||50|50g");

        var folder = trace.PathOf("labels");
        var labels = await QueueAsync("label", packed[..8], "--gtin", "9506000134352", "--lot-code", "L1", "--name", "Jiaogulan tea", "--units", "50", "--out", folder);

        var batch = Statement.Parser.ParseFrom(trace.Workspace.Outbox.List().Last().Statement.Statement).LabelBatch;
        Assert.Equal(("09506000134352", 50, 50_000), (batch.Gtin, batch.Units, batch.UnitNetMg));
        Assert.False(Directory.Exists(folder));
        Assert.Equal(1, (await trace.RunAsync("labels", labels, "--out", folder)).Exit);
    }

    [Theory]
    [InlineData("suspend", CertificateStanding.Suspended)]
    [InlineData("reinstate", CertificateStanding.Reinstated)]
    [InlineData("withdraw", CertificateStanding.Withdrawn)]
    public async Task A_certificates_status_holds_at_once_or_from_the_time_given(string verb, CertificateStanding standing)
    {
        trace.Prepared();
        var at = new[] { "--at", "2026-04-01T08:00Z", "--reason", "audit overdue" };
        await QueueAsync(["certificate", verb, trace.Area.ToString(), .. at]);
        await QueueAsync(["certificate", verb, trace.Area.ToString(), .. at, "--from", "2026-05-01T00:00Z"]);

        var said = trace.Workspace.Outbox.List().Select(entry => Statement.Parser.ParseFrom(entry.Statement.Statement)).ToArray();

        Assert.All(said, statement => Assert.Equal((standing, "audit overdue"), (statement.CertificateStatus.Status, statement.CertificateStatus.Reason)));
        Assert.Equal(trace.Area.Span.ToArray(), said[0].CertificateStatus.Certificate.ToByteArray());
        Assert.Equal(
            [DateTimeOffset.Parse("2026-04-01T08:00Z", null), DateTimeOffset.Parse("2026-05-01T00:00Z", null)],
            said.Select(statement => DateTimeOffset.FromUnixTimeMilliseconds(statement.CertificateStatus.EffectiveFromMs)).Order());
    }

    [Fact]
    public async Task A_lot_is_restored_or_kept_and_one_of_them_has_to_be_said()
    {
        trace.Prepared();
        var lot = $"{trace.Area}:3";
        await QueueAsync("resolve", lot, "--restore", "--reason", "position was mistyped");
        var resolution = Statement.Parser.ParseFrom(trace.Workspace.Outbox.List().Last().Statement.Statement).ClaimResolution;

        Assert.Equal((ClaimDecision.Restore, 3u, "position was mistyped"), (resolution.Decision, resolution.Lot.OutputIndex, resolution.Reason));
        Assert.Equal(2, (await trace.RunAsync("resolve", lot, "--reason", "x", "--offline")).Exit);
        Assert.Equal(2, (await trace.RunAsync("resolve", lot, "--restore", "--keep", "--reason", "x", "--offline")).Exit);
        Assert.Equal(2, (await trace.RunAsync("resolve", lot, "--keep", "--offline")).Exit);
    }

    [Fact]
    public async Task An_id_that_is_not_known_or_too_short_is_told_apart()
    {
        trace.Prepared();
        var (unknown, first) = await trace.JsonAsync("sell", "0123456789", "1kg", "--to", trace.Party.ToString(), "--document", "R", "--offline");
        var (malformed, second) = await trace.JsonAsync("sell", "0123", "1kg", "--to", trace.Party.ToString(), "--document", "R", "--offline");
        Assert.Equal((1, "ID_UNKNOWN"), (unknown, (string)first["error"]!["code"]!));
        Assert.Equal((2, "ID_MALFORMED"), (malformed, (string)second["error"]!["code"]!));
    }

    [Fact]
    public async Task The_shell_is_offered_commands_options_and_words()
    {
        Assert.Contains("harvest", (await SuggestAsync("trace harv")).Split('\n').Select(line => line.Trim()));
        Assert.Contains("--skip-bad", await SuggestAsync("trace harvest import x.csv --s"), StringComparison.Ordinal);
        var words = await SuggestAsync("trace process ");
        Assert.Contains("blend", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Unspecified", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _trace trace")]
    [InlineData("zsh", "#compdef trace")]
    [InlineData("fish", "complete -c trace")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Completion_prints_a_script_that_asks_trace_itself(string shell, string line)
    {
        var (exit, output, _) = await trace.RunAsync("completion", shell);
        Assert.Equal(0, exit);
        Assert.Contains(line, output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", output, StringComparison.Ordinal);
    }

    public void Dispose() => trace.Dispose();

    private async Task<string> QueueAsync(params string[] arguments)
    {
        var (exit, document) = await trace.JsonAsync([.. arguments, "--offline"]);
        Assert.True(exit == 0, document.ToJsonString());
        Assert.Equal("queued", (string)document["status"]!);
        return (string)document["statement"]!;
    }

    private async Task<string> SuggestAsync(string line) => (await trace.RunBareAsync($"[suggest:{line.Length}]", line)).Output;
}
