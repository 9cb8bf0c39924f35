using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Lists what waits and what was refused.</summary>
internal sealed class OutboxCommand : TraceCommand
{
    private readonly Option<bool> all = new("--all") { Description = "Also statements that the ledger has taken." };

    public OutboxCommand(Host host)
        : base("outbox", "List statements that wait to be sent, and those that the ledger refused, with reasons.", host)
    {
        Options.Add(all);
        Subcommands.Add(new OutboxRetryCommand(host));
        Subcommands.Add(new OutboxDropCommand(host));
    }

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var outbox = run.OpenWorkspace().Outbox;
        var items = outbox.List().Where(item => run.Of(all) || item.Status != OutboxStatus.Sent).ToArray();
        var damaged = outbox.ListDamaged();
        run.Terminal.Show(
            new JsonObject
            {
                ["statements"] = new JsonArray([.. items.Select(OutboxDocument.Of)]),
                ["damaged"] = new JsonArray([.. damaged.Select(path => JsonValue.Create(path))]),
            },
            console => console.WriteTable(OutboxTable.Of(items)));
        foreach (var path in damaged)
        {
            run.Terminal.Note($"Damaged, never sent: {path}");
        }

        return Task.FromResult(damaged.Count == 0 ? ExitCode.Ok : ExitCode.Refused);
    }
}
