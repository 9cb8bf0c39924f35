using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Audits;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Sets the gate of a standard from a table of its control points.</summary>
internal sealed class StandardSetCommand : WritingCommand
{
    private readonly Argument<string> file = Typed.Words("file", "CSV or XLSX with the columns code and minimum (year from which the point must be met; empty: it only counts).");
    private readonly Option<string> standard = Typed.Words("--standard", "NAME", "Standard and version, as in accreditations, e.g. \"FairWild 3.0\".", required: true);
    private readonly Option<uint[]> least = Typed.Option<uint[]>("--least", "PERCENTS", "Least share of the norm points in year 1, 2, ..., e.g. 60,65,70.", ShareText.TryParse, required: true);
    private readonly Option<long> from = Typed.Option<long>("--from", "DAY", "Certificates that begin from this day on pass the gate.", TryDay, required: true);

    public StandardSetCommand(Host host)
        : base("set", "Certificates need an audit that passes: every minimum point scored 2, and a share of the norm points that rises.", host)
    {
        Arguments.Add(file);
        Options.Add(standard);
        Options.Add(least);
        Options.Add(from);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(writing.Drafts.StandardVersion(
            run.Of(standard)!, DateTimeOffset.FromUnixTimeMilliseconds(run.Of(from)), ControlPointFile.Read(run.Of(file)), run.Of(least)!,
            writing.OccurredAt));
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
