using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>A command that lists something of one operator, as the caller may see it.</summary>
internal abstract class OperatorListCommand : TraceCommand
{
    private readonly Option<string> @operator;
    private readonly SignerOption signer = new();

    /// <param name="description">What is listed.</param>
    /// <param name="listed">Name of the list in the JSON document, and in --help.</param>
    protected OperatorListCommand(string description, string listed, Host host)
        : base("list", description, host)
    {
        Listed = listed;
        @operator = Typed.Words("--operator", "PARTY", $"Whose {listed}; else those of the key's party.");
        Options.Add(@operator);
        Options.Add(signer);
    }

    private string Listed { get; }

    protected sealed override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var party = run.Of(@operator) is { } typed
            ? KnownIds.Of(workspace).ReadParty(workspace, typed)
            : await SignerOption.PartyOfAsync(run, workspace, client, key);
        var (documents, table) = await ListAsync(run, client, party);
        run.Show(
            workspace,
            new JsonObject { ["operator"] = party.ToString(), [Listed] = new JsonArray([.. documents]) },
            console => console.WriteTable(table));
        return ExitCode.Ok;
    }

    /// <summary>The same for programs and for people.</summary>
    protected abstract Task<(IEnumerable<JsonNode> Documents, Table Table)> ListAsync(
        Invocation run, LedgerClient client, StatementId party);
}
