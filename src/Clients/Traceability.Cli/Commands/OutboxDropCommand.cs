using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Forgets a refused statement.</summary>
internal sealed class OutboxDropCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("statement", "Id of a refused statement.");

    public OutboxDropCommand(Host host)
        : base("drop", "Forget a refused statement for good.", host) => Arguments.Add(id);

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).Read(run.Of(id), "statement");
        if (!workspace.Outbox.Drop(wanted))
        {
            throw new CommandHalt("NOT_REFUSED", $"Statement {wanted} is not among the refused ones.", "trace outbox lists them.");
        }

        run.Terminal.Show(
            new JsonObject { ["statement"] = wanted.ToString(), ["status"] = "dropped" },
            console => console.WritePairs(("Dropped", wanted.ToString())));
        return Task.FromResult(ExitCode.Ok);
    }
}
