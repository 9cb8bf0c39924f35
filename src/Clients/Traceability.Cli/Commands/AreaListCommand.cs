using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>Lists the areas of an operator.</summary>
internal sealed class AreaListCommand(Host host) : OperatorListCommand("List the areas of an operator, with quotas.", "areas", host)
{
    protected override async Task<(IEnumerable<JsonNode> Documents, Table Table)> ListAsync(
        Invocation run, LedgerClient client, StatementId party)
    {
        var areas = await client.ListAreasAsync(party, run.Cancellation);
        return (areas.Select(PartyDocument.Of), AreaTable.Of(areas));
    }
}
