using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Rules;
using Traceability.Cli.Sheets;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>The scheme owner changes the dated rules from a table of yield bands.</summary>
internal sealed class RulesImportCommand : WritingCommand
{
    private readonly Argument<string> file = Typed.Words("file", "CSV or XLSX with the columns process, part, species, low, high (percent).");
    private readonly Option<string> version = Typed.Words("--version-name", "NAME", "Version for people, e.g. 2026-1.", required: true);
    private readonly Option<int> lateness = new("--lateness-days") { HelpName = "DAYS", Description = "Later statements have their claim withheld.", DefaultValueFactory = _ => 30 };
    private readonly CollectorRuleOptions collectors = new();

    private readonly Option<string> labels = Typed.Words(
        "--labels", "FILE", "Label rules (docs/trace.md); without them a product of several ingredients carries no claim.");

    private readonly Option<int> transfer = new("--transfer-days") { HelpName = "DAYS", Description = "A sale that is not confirmed by then may be taken back; 0 means never.", DefaultValueFactory = _ => 0 };
    private readonly Option<string?> dry = new("--dry-factors") { HelpName = "FILE", Description = "CSV or XLSX with the columns part, state, species, low, high (percent of dry matter)." };

    public RulesImportCommand(Host host)
        : base("import", "Put a new set of yield bands in force. For the scheme owner.", host)
    {
        Arguments.Add(file);
        Options.Add(version);
        Options.Add(lateness);
        collectors.AddTo(this);
        Options.Add(labels);
        Subcommands.Add(new RulesImportCitesCommand(host));
        Options.Add(transfer);
        Options.Add(dry);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var bands = Read<YieldBand>(run.Of(file)!, YieldBandFile.TryRead);
        var factors = run.Of(dry) is { } named ? Read<DryFactor>(named, DryFactorFile.TryRead) : [];
        var from = writing.OccurredAt ?? run.Host.Time.GetUtcNow();
        return Task.FromResult(writing.Drafts.RuleSet(run.Of(version)!, from, bands, TimeSpan.FromDays(run.Of(lateness)), from, rules =>
        {
            rules.DryFactors.Add(factors);
            rules.TransferTermMs = (long)TimeSpan.FromDays(run.Of(transfer)).TotalMilliseconds;
            rules.LabelRules = run.Of(labels) is { } path ? LabelRulesOf(path, from) : null;
            collectors.ApplyTo(rules, run);
        }));
    }

    private static LabelRules LabelRulesOf(string path, DateTimeOffset from) =>
        LabelRulesFile.Read(path).LastOrDefault(rules => rules.EffectiveFromMs <= from.ToUnixTimeMilliseconds())?.LabelRules
        ?? throw new CommandHalt("RULES_MISSING", $"{path} has no label rules for {from:yyyy-MM-dd}.", "Add rows for that date or an earlier one.");

    private static IReadOnlyList<T> Read<T>(string file, ShareFile.Reader<T> read)
    {
        if (!SheetFile.TryRead(file, null, out var sheet, out var fault) || !read(sheet, out var rows, out var faults, out fault))
        {
            throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
        }

        return faults.Count == 0
            ? rows
            : throw new CommandHalt(
                "ROWS_BAD",
                string.Join(' ', faults.Select(one => $"Row {one.Row}, {one.Column}: {one.Sentence} {one.WayOut}")),
                "Nothing was imported.");
    }
}
