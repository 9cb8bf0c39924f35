using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Puts a refused statement back into the queue.</summary>
internal sealed class OutboxRetryCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("statement", "Id of a refused statement.");

    public OutboxRetryCommand(Host host)
        : base("retry", "Queue a refused statement again; trace sync sends it.", host) => Arguments.Add(id);

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).Read(run.Of(id), "statement");
        if (!workspace.Outbox.Retry(wanted))
        {
            throw new CommandHalt("NOT_REFUSED", $"Statement {wanted} is not among the refused ones.", "trace outbox lists them.");
        }

        run.Terminal.Show(
            new JsonObject { ["statement"] = wanted.ToString(), ["status"] = "queued" },
            console => console.WritePairs(("Queued again", wanted.ToString())));
        return Task.FromResult(ExitCode.Ok);
    }
}
