using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>An operator approves a collector.</summary>
internal sealed class CollectorApproveCommand : WritingCommand
{
    private const int DefaultMonths = 12;

    private readonly Argument<string> collector = Typed.Words("collector", "Pseudonymous id, as in its harvests; no name.");
    private readonly Option<string[]> areas = new("--area") { HelpName = "AREA", Description = "An area where it may collect; repeat for several. None means all of yours." };
    private readonly Option<long?> trained = Typed.Optional<long>("--trained", "DAY", "Day or moment of the training; else not trained yet.", TryDay);
    private readonly PeriodOptions period = new(DefaultMonths);

    public CollectorApproveCommand(Host host)
        : base("approve", "Approve a collector for a time, with the date of its training.", host)
    {
        Arguments.Add(collector);
        Options.Add(areas);
        Options.Add(trained);
        period.AddTo(this);
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var (from, until) = period.Of(writing);
        var ids = new List<StatementId>();
        foreach (var area in run.Of(areas) ?? [])
        {
            ids.Add(await writing.AreaAsync(area));
        }

        return writing.Drafts.CollectorApproval(
            new CollectorDetails(
                run.Of(collector)!, ids, run.Of(trained) is { } day ? DateTimeOffset.FromUnixTimeMilliseconds(day) : null, from, until),
            writing.OccurredAt);
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
