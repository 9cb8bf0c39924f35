using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Shows a statement: the workspace's own copy when it has one, else the ledger's.</summary>
internal sealed class ShowStatementCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("statement", "The statement's id.");
    private readonly SignerOption signer = new();

    public ShowStatementCommand(Host host)
        : base("statement", "Show what a statement says.", host)
    {
        Arguments.Add(id);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).Read(run.Of(id), "statement");
        Statement statement;
        DeclaredErrorView? wrong = null;
        if (workspace.Outbox.Find(wanted) is { } own)
        {
            statement = Statement.Parser.ParseFrom(own.Statement.Statement);
        }
        else
        {
            using var key = await signer.FindCallerAsync(run, workspace);
            await using var client = workspace.Connect(key);
            var entry = await client.GetEntryAsync(wanted, run.Cancellation);
            (statement, wrong) = (entry.Statement, entry.DeclaredError);
        }

        var document = StatementDocument.Of(wanted.ToString(), statement);
        if (wrong is not null)
        {
            document["declared_error"] = MatterView.Json(wrong);
        }

        run.Show(workspace, document, console => console.WritePairs(
            ("Statement", wanted.ToString()),
            ("Error", wrong is null ? string.Empty : MatterView.Words(wrong)),
            ("Says", StatementDocument.KindOf(statement)),
            ("Issuer", Ids.Hex(statement.Issuer)),
            ("Occurred", TimeText.Format(statement.OccurredAtMs)),
            ("Sealed", string.Join(", ", statement.Sealed.Select(part => part.Name))),
            ("Content", StatementDocument.BodyOf(statement).ToJsonString(Terminal.Pretty))));
        return ExitCode.Ok;
    }
}
