using System.CommandLine;
using Traceability.Cli.Audits;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A certification body looked at an operator.</summary>
internal sealed class AuditAddCommand : WritingCommand
{
    private const int MostYears = 20;

    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Party id of the operator.", required: true);
    private readonly Option<string> standard = Typed.Words("--standard", "NAME", "Standard and version, as accredited.", required: true);
    private readonly Option<int> year = Typed.Count("--year", "N", "Year of certification that it is for.", 1, MostYears);
    private readonly Option<string> ratings = Typed.Words("--ratings", "FILE", "CSV or XLSX with the columns code and score (0 to 3, or n/a), one row for each point.");
    private readonly Option<NonConformity[]> found = Typed.Many<NonConformity>("--found", "POINT|SEVERITY|DEADLINE", "Something to put right before a day, e.g. \"3.2.1|major|2026-06-30\"; repeat for several.", NonConformityText.TryParse);
    private readonly Option<string> findings = Typed.Words("--findings", "FILE", "Text file with what was written; sealed, not public.");

    public AuditAddCommand(Host host)
        : base("add", "Record an audit: ratings, and what is to be put right.", host)
    {
        year.Required = true;
        found.Required = false;
        foreach (var option in (Option[])[@operator, standard, year, ratings, found, findings])
        {
            Options.Add(option);
        }
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(writing.Drafts.Audit(
            new AuditDetails(
                writing.Party(run.Of(@operator)!), run.Of(standard)!, (uint)run.Of(year),
                run.Of(ratings) is { } file ? RatingFile.Read(file) : [], run.Of(found) ?? [], TextOf(run.Of(findings))),
            writing.OccurredAt));
    }

    private static string TextOf(string? path)
    {
        const long MostBytes = 20_000;
        if (path is null)
        {
            return "";
        }

        var file = new FileInfo(path);
        return file switch
        {
            { Exists: false } => throw new CommandHalt("FILE_NOT_FOUND", $"There is no file {path}.", "Check the name and the folder."),
            { Length: > MostBytes } => throw new CommandHalt("FILE_TOO_LARGE", $"The file has {file.Length:N0} bytes; at most {MostBytes:N0} are taken.", "Shorten it."),
            _ => File.ReadAllText(path),
        };
    }
}
