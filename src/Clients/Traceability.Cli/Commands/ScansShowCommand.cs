using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Shows when and where a listed code was scanned.</summary>
internal sealed class ScansShowCommand : QuestionCommand
{
    private readonly Argument<string> code = Typed.Words("code", "The code: the address in its QR code, or PRODUCT/LOT-CODE[/SERIAL].");

    public ScansShowCommand(Host host)
        : base("show", "Show by week and country how often a code of the list was scanned.", host) => Arguments.Add(code);

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        if (!LabelAddress.TryParse(run.Of(code), out var asked))
        {
            throw new CommandHalt(
                "CODE_MALFORMED", $"'{run.Of(code)}' is no code.", "Write the address in the QR code, or PRODUCT/LOT-CODE/SERIAL.", ExitCode.Usage);
        }

        var answer = await client.GetScansAsync(asked, run.Cancellation);
        var document = SuspicionTable.Json(answer.Suspicion);
        document["weeks"] = new JsonArray([.. answer.Weeks.Select(SuspicionTable.Json)]);
        run.Show(workspace, document, console =>
        {
            console.WritePairs(
                ("Score", $"{answer.Suspicion.Score} of 100"),
                ("Reasons", SuspicionTable.ReasonsOf(answer.Suspicion)),
                ("Listed since", SuspicionTable.Day(answer.Suspicion.ListedAtMs)),
                ("Told since", answer.Suspicion.ToldAtMs == 0 ? string.Empty : SuspicionTable.Day(answer.Suspicion.ToldAtMs)));
            console.WriteTable(SuspicionTable.Of(answer.Weeks));
        });
    }
}
