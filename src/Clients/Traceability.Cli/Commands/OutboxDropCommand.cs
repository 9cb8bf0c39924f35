using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>Forgets a statement that was not sent.</summary>
internal sealed class OutboxDropCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("statement", "Id of a statement that waits or was refused.");
    private readonly Option<bool> offline = new("--offline") { Description = "Do not ask the ledger whether it has the statement." };

    public OutboxDropCommand(Host host)
        : base("drop", "Forget a statement that waits or was refused, for good. What was recorded cannot be dropped.", host)
    {
        Arguments.Add(id);
        Options.Add(offline);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).Read(run.Of(id), "statement");
        if (workspace.Outbox.Find(wanted)?.Status == OutboxStatus.Queued && !run.Of(offline))
        {
            await AskAsync(run, workspace, wanted);
        }

        if (!workspace.Outbox.Drop(wanted))
        {
            throw new CommandHalt(
                "NOT_WAITING", $"Statement {wanted} neither waits nor was refused here. What was recorded stays recorded.", "trace outbox lists what can be dropped.");
        }

        run.Terminal.Show(
            new JsonObject { ["statement"] = wanted.ToString(), ["status"] = "dropped" },
            console => console.WritePairs(("Dropped", wanted.ToString())));
        return ExitCode.Ok;
    }

    // A statement still waits whose answer was lost on the way back: then the ledger has it, and dropping it would hide that.
    private static async Task AskAsync(Invocation run, Workspace workspace, StatementId wanted)
    {
        try
        {
            await using var client = workspace.Connect();
            if (!await client.HasRecordedAsync(wanted, run.Cancellation))
            {
                return;
            }
        }
        catch (LedgerUnreachableException)
        {
            run.Terminal.Note("The ledger does not answer. Should the statement have reached it before, it is recorded nevertheless.");
            return;
        }

        throw new CommandHalt("ALREADY_RECORDED", $"The ledger has recorded {wanted} already; only its answer was lost.", "trace sync fetches the receipt.");
    }
}
