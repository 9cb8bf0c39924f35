using System.Text.Json.Nodes;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Sends what waits in the outbox.</summary>
internal sealed class SyncCommand : TraceCommand
{
    public SyncCommand(Host host)
        : base("sync", "Send what waits in the outbox, each statement exactly once.", host)
    {
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        await using var client = workspace.Connect();
        var refused = workspace.Outbox.List(OutboxStatus.Refused).Select(item => item.Id).ToHashSet();
        var report = await Dispatch.SynchroniseAsync(run, workspace, client);
        var newlyRefused = workspace.Outbox.List(OutboxStatus.Refused).Where(item => !refused.Contains(item.Id)).ToArray();
        run.Terminal.Show(
            new JsonObject
            {
                ["sent"] = report.Sent,
                ["refused"] = report.Refused,
                ["remaining"] = report.Remaining,
                ["refusals"] = new JsonArray([.. newlyRefused.Select(OutboxDocument.Of)]),
            },
            console =>
            {
                console.WritePairs(("Sent", $"{report.Sent}"), ("Refused", $"{report.Refused}"), ("Waiting", $"{report.Remaining}"));
                if (newlyRefused.Length > 0)
                {
                    console.WriteTable(OutboxTable.Of(newlyRefused));
                }
            });
        if (report.GaveUp is { } fault)
        {
            run.Terminal.Note(Texts.Spoken.Line(fault.Code, Texts.Spoken.Of(fault)));
        }

        return report.Refused > 0 ? ExitCode.Refused : report.GaveUp is { } stopped ? ExitOf(stopped) : ExitCode.Ok;
    }
}
