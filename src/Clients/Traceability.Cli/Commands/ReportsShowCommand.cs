using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Shows one report with the votes about it.</summary>
internal sealed class ReportsShowCommand : QuestionCommand
{
    private readonly Argument<byte[]> report = ReportArgument.Make();

    public ReportsShowCommand(Host host)
        : base("show", "Show a report with the votes about it; the scheme owner sees the reporter's contact too.", host) => Arguments.Add(report);

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var answer = await client.GetReportAsync(run.Of(report), run.Cancellation);
        var document = ReportTable.Json(answer.Report);
        document["contact"] = answer.Contact;
        document["votes"] = new JsonArray([.. answer.Votes.Select(ReportTable.Json)]);
        run.Show(workspace, document, console =>
        {
            ReportTable.Write(console, answer.Report);
            console.WritePairs(("Contact", answer.Contact));
            var votes = Tables.With("Day", "Party", "Key", "Says", "Note");
            foreach (var vote in answer.Votes)
            {
                votes.AddPlain(
                    SuspicionTable.Day(vote.AtMs), Ids.Short(vote.Party), Ids.Short(vote.KeyId), ScanWords.States.Of(vote.State), vote.Note);
            }

            console.WriteTable(votes);
        });
    }
}
