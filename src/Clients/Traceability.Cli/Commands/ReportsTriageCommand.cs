using System.CommandLine;
using Google.Protobuf;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Decides about a report.</summary>
internal sealed class ReportsTriageCommand : QuestionCommand
{
    private readonly Argument<byte[]> report = ReportArgument.Make();
    private readonly Argument<ReportState> state = Typed.Argument(
        "state", "What you decide. Confirmed it is when a second key agrees.", ScanWords.States);
    private readonly Option<string> note = Typed.Words("--note", "TEXT", "Why.", required: true);
    private readonly Option<byte[]> duplicateOf = Typed.Option<byte[]>(
        "--of", "REPORT", "With duplicate: a report of the matter that it belongs to.", ReportArgument.TryRead);

    public ReportsTriageCommand(Host host)
        : base("triage", "Decide about a report: new, duplicate, dismissed, confirmed.", host)
    {
        Arguments.Add(report);
        Arguments.Add(state);
        Options.Add(note);
        duplicateOf.Arity = ArgumentArity.ExactlyOne;
        Options.Add(duplicateOf);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var now = await client.TriageReportAsync(
            new TriageReportRequest
            {
                Id = ByteString.CopyFrom(run.Of(report)),
                State = run.Of(state),
                Note = run.Of(note),
                DuplicateOf = ByteString.CopyFrom(run.Of(duplicateOf) ?? []),
            },
            run.Cancellation);
        run.Show(workspace, ReportTable.Json(now), console => ReportTable.Write(console, now));
        if (now.State == ReportState.Proposed)
        {
            run.Terminal.Note("A second key must confirm it. Nothing is public before, nor by itself afterwards.");
        }
    }
}
