using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What CITES makes of a shipment, for people.</summary>
internal static class TradeTable
{
    public static void Write(IAnsiConsole console, ExplainTradeResponse answer)
    {
        console.WritePairs(
            ("Needs", TradeWords.Needs.Of(answer.Need).Replace('-', ' ') + (answer.UnlessShown ? ", unless shown otherwise" : "")),
            ("Listing", answer.Listing));
        var table = Tables.With("", "Why", "Row or annotation", "Version");
        for (var place = 0; place < answer.Steps.Count; place++)
        {
            var step = answer.Steps[place];
            table.AddPlain($"{place + 1}", step.Sentence, CitedBy(step), step.Version);
        }

        console.WriteTable(table);
    }

    private static string CitedBy(TradeStep step) =>
        step.Row is { } row ? $"taxon {row.TaxonId} {row.Name}: {row.Listing} {row.Annotation} {row.Words}".Trim()
        : step.Annotation is { } annotation ? $"{annotation.Symbol}: {annotation.Text}"
        : "";
}
