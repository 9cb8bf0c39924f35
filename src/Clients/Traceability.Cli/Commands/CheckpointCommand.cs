using System.Text.Json.Nodes;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Fetches the newest checkpoint, holds it against the one remembered, and remembers it.</summary>
internal sealed class CheckpointCommand : TraceCommand
{
    public CheckpointCommand(Host host)
        : base("checkpoint", "Fetch the newest signed checkpoint and check that it extends the one remembered.", host)
    {
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        await using var client = workspace.Connect();
        var before = client.Memory.Remembered;
        var now = await client.GetCheckpointAsync(run.Cancellation);
        run.Terminal.Show(
            new JsonObject
            {
                ["size"] = now.Size,
                ["root"] = now.Root.ToString(),
                ["extends_size"] = before?.Size,
                ["note"] = now.Note,
            },
            console =>
            {
                console.WritePairs(
                    ("Entries", $"{now.Size}"),
                    ("Root", now.Root.ToString()),
                    ("Extends", before is null ? "nothing remembered before" : $"the {before.Size} entries remembered, proved"));
                run.Terminal.ShowText(Environment.NewLine + now.Note);
            });
        return ExitCode.Ok;
    }
}
