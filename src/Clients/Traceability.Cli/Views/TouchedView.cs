using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What rests on a certificate, for programs and for people.</summary>
internal static class TouchedView
{
    public static JsonObject Json(StatementId certificate, TouchedSums sums, IReadOnlyList<LotView> lots) => new()
    {
        ["certificate"] = certificate.ToString(),
        ["lots"] = sums.Lots,
        ["harvests"] = sums.Harvests,
        ["packed"] = sums.Packed,
        ["serials"] = sums.Serials,
        ["truncated"] = sums.Truncated,
        ["parties"] = new JsonArray([.. sums.Parties.Select(party => new JsonObject
        {
            ["party"] = Ids.Hex(party.Party),
            ["bought"] = party.Bought,
            ["held"] = party.Held,
        })]),
        ["listed"] = new JsonArray([.. lots.Select(LotDocument.Of)]),
    };

    public static void Write(IAnsiConsole console, TouchedSums sums, IReadOnlyList<LotView> lots)
    {
        console.WritePairs(
            ("Lots", $"{sums.Lots}"),
            ("Harvests", $"{sums.Harvests}"),
            ("Packed lots", $"{sums.Packed}"),
            ("Labels", $"{sums.Serials}"));
        var parties = Tables.With("Party", "Sales to it", "Lots it holds");
        foreach (var party in sums.Parties)
        {
            parties.AddPlain(Ids.Short(party.Party), $"{party.Bought}", $"{party.Held}");
        }

        console.WriteTable(parties);
        console.WriteTable(LotTable.Of(lots));
    }
}
