using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>Lists the units of an operator.</summary>
internal sealed class UnitListCommand(Host host) : OperatorListCommand("List the units of an operator.", "units", host)
{
    protected override async Task<(IEnumerable<JsonNode> Documents, Table Table)> ListAsync(
        Invocation run, LedgerClient client, StatementId party)
    {
        var units = await client.ListUnitsAsync(party, run.Cancellation);
        return (units.Select(OrganisationDocument.Of), OrganisationTables.Of(units));
    }
}
