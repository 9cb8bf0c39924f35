using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Rules;
using Traceability.Cli.Sheets;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>The scheme owner changes the dated rules from a table of yield bands.</summary>
internal sealed class RulesImportCommand : WritingCommand
{
    private readonly Argument<string> file = Typed.Words("file", "CSV or XLSX with the columns process, part, species, low, high (percent).");
    private readonly Option<string> version = Typed.Words("--version-name", "NAME", "Version for people, e.g. 2026-1.", required: true);
    private readonly Option<int> lateness = new("--lateness-days") { HelpName = "DAYS", Description = "Later statements have their claim withheld.", DefaultValueFactory = _ => 30 };

    public RulesImportCommand(Host host)
        : base("import", "Put a new set of yield bands in force. For the scheme owner.", host)
    {
        Arguments.Add(file);
        Options.Add(version);
        Options.Add(lateness);
        Subcommands.Add(new RulesImportCitesCommand(host));
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        if (!SheetFile.TryRead(run.Of(file), null, out var sheet, out var fault)
            || !YieldBandFile.TryRead(sheet, out var bands, out var faults, out fault))
        {
            throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
        }

        if (faults.Count > 0)
        {
            throw new CommandHalt(
                "ROWS_BAD",
                string.Join(' ', faults.Select(one => $"Row {one.Row}, {one.Column}: {one.Sentence} {one.WayOut}")),
                "Nothing was imported.");
        }

        var from = writing.OccurredAt ?? run.Host.Time.GetUtcNow();
        return Task.FromResult(writing.Drafts.RuleSet(run.Of(version)!, from, bands, TimeSpan.FromDays(run.Of(lateness)), from));
    }
}
