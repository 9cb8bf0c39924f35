using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Lists the keys of the workspace.</summary>
internal sealed class KeysCommand : TraceCommand
{
    public KeysCommand(Host host)
        : base("keys", "List the keys kept here, with their key cards and parties.", host)
    {
    }

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var ring = run.OpenWorkspace().Keys;
        var rows = ring.List().Select(one =>
        {
            using var key = ring.Load(one.Name);
            return (one.Name, Id: one.Public.Id.ToString(), Party: one.Party?.ToString(), Card: KeyCard.Of(key.Signing).ToString());
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
                var table = Tables.With("Name", "Party", "Key id");
                foreach (var row in rows)
                {
                    table.AddPlain(row.Name, row.Party ?? "not registered yet", row.Id);
                }

                console.Write(table);
            });
        return Task.FromResult(ExitCode.Ok);
    }
}
