using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Lists the keys of the workspace.</summary>
internal sealed class KeyListCommand : TraceCommand
{
    public KeyListCommand(Host host)
        : base("list", "List the keys kept here, with their key cards and parties.", host)
    {
    }

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var ring = run.OpenWorkspace().Keys;
        var rows = ring.List().Select(one =>
        {
            using var key = ring.Load(one.Name);
            return (one.Name, Id: one.Public.Id.ToString(), Party: one.Party?.ToString(), Card: Introduction.Format(Introduction.Of(key.Signing)));
        }).ToArray();
        run.Terminal.Show(
            new JsonObject
            {
                ["keys"] = new JsonArray([.. rows.Select(row => new JsonObject
                {
                    ["name"] = row.Name, ["key_id"] = row.Id, ["party"] = row.Party, ["key_card"] = row.Card,
                })]),
            },
            console =>
            {
                foreach (var row in rows)
                {
                    console.WritePairs(("Key", row.Name), ("Party", row.Party ?? "not known yet"), ("Key id", row.Id), ("Key card", row.Card));
                    console.WriteLine();
                }
            });
        if (rows.Length == 0)
        {
            run.Terminal.Note("No key is kept here. Make one: trace keygen NAME.");
        }

        return Task.FromResult(ExitCode.Ok);
    }
}
