using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Erases a reporter's contact.</summary>
internal sealed class ReportsEraseCommand : QuestionCommand
{
    private readonly Argument<byte[]> report = ReportArgument.Make();

    public ReportsEraseCommand(Host host)
        : base("erase-contact", "Erase a reporter's contact, as the scheme owner. The report stays.", host) => Arguments.Add(report);

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        await client.EraseContactAsync(run.Of(report), run.Cancellation);
        run.Show(workspace, new JsonObject { ["erased"] = true }, console => console.WritePairs(("Contact", "erased")));
    }
}
