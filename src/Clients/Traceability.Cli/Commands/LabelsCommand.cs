using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Labels;
using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Writes the codes of a label batch that was issued from this workspace.</summary>
internal sealed class LabelsCommand : TraceCommand
{
    private readonly Argument<string> batch = Typed.Words("statement", "Statement id of the label batch.");
    private readonly LabelFileOptions files;

    public LabelsCommand(Host host)
        : base("labels", "Write the codes of a label batch issued here, once the ledger has taken it.", host)
    {
        Arguments.Add(batch);
        files = new LabelFileOptions(this, required: true);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var wanted = KnownIds.Of(workspace).Read(run.Of(batch), "statement");
        if (workspace.Outbox.Find(wanted) is not { Status: OutboxStatus.Sent } item)
        {
            throw new CommandHalt("BATCH_NOT_RECORDED", $"The ledger has taken no label batch {wanted} from this workspace.", "Run trace sync, then look into trace outbox.");
        }

        var document = new JsonObject { ["statement"] = wanted.ToString() };
        var show = await files.WriteAsync(run, workspace, item.Statement, document);
        run.Terminal.Show(document, show);
        return ExitCode.Ok;
    }
}
