using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Commands;

/// <summary>Lists the quotas of an operator's areas with what is left of them.</summary>
internal sealed class QuotaListCommand(Host host) : OperatorListCommand(
    "List quotas: harvested, withheld and left, the inventory, and from when on nothing changes any more.", "quotas", host)
{
    protected override async Task<(IEnumerable<JsonNode> Documents, Table Table)> ListAsync(
        Invocation run, LedgerClient client, StatementId party)
    {
        var areas = await client.ListAreasAsync(party, run.Cancellation);
        var now = run.Host.Time.GetUtcNow();
        return (areas.SelectMany(area => area.Quotas.Select(quota => QuotaDocument.Of(area, quota, now))), QuotaTable.Of(areas, now));
    }
}
