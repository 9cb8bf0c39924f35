using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A year of an operator, for programs and for people.</summary>
internal static class YearView
{
    public static JsonObject Json(StatementId party, uint year, SumYearResponse found) => new()
    {
        ["party"] = party.ToString(),
        ["year"] = year,
        ["truncated"] = found.Truncated,
        ["lines"] = new JsonArray([.. found.Lines.Select(Json)]),
        ["premiums"] = new JsonArray([.. found.Premiums.Select(Json)]),
        ["declaration"] = found.Declaration is { } declaration
            ? new JsonObject
            {
                ["statement"] = Ids.Hex(declaration.Id),
                ["log_index"] = declaration.LogIndex,
                ["turnover_minor"] = declaration.TurnoverMinor,
                ["currency"] = declaration.Currency,
                ["replaced"] = Numbers(declaration.Replaced),
            }
            : null,
        ["entries"] = Numbers(found.Entries),
    };

    public static void Write(IAnsiConsole console, SumYearResponse found)
    {
        var declared = found.Declaration is not null;
        var table = Tables.With("Goods", "Harvested", "Bought", "Worked on", "Made", "Lost", "Sold", "with claim", "Returned", "Declared");
        foreach (var line in found.Lines)
        {
            var goods = line.Species.Length > 0 ? $"{line.Species}, {PlantWords.Parts.Of(line.Part)}" : "several species";
            table.AddPlain(
                $"{goods}, {PlantWords.States.Of(line.MassState)}", Mass(line.HarvestedMg), Mass(line.BoughtMg), Mass(line.ProcessedInMg),
                Mass(line.ProcessedOutMg), Mass(line.LostMg), Mass(line.SoldMg), In(line.SoldCertifiedMg, line.SalesCertified),
                Mass(line.ReturnedMg), declared ? $"{In(line.DeclaredMg, line.DeclaredSales)}{(line.Differs ? " (differs)" : string.Empty)}" : "-");
        }

        console.WriteTable(table);
        if (found.Premiums.Count > 0)
        {
            console.WriteTable(PremiumsOf(found));
        }

        console.WritePairs(
            ("Declaration", found.Declaration is { } made ? $"{Ids.Hex(made.Id)}, log index {made.LogIndex}" : "none"),
            ("Computed from", $"{found.Entries.Count} entries of the log (--json lists them)"));
    }

    private static string In(long massMg, ulong sales) => sales == 0 ? Mass(massMg) : $"{Mass(massMg)} in {sales}";

    private static Table PremiumsOf(SumYearResponse found)
    {
        var table = Tables.With("Premium", "Sales", "Due", "Received");
        foreach (var premium in found.Premiums)
        {
            table.AddPlain(
                premium.Currency, $"{premium.Sales}", MoneyText.Format(premium.DueMinor, premium.Currency),
                MoneyText.Format(premium.ReceivedMinor, premium.Currency));
            foreach (var sale in premium.Differences)
            {
                table.AddPlain(
                    "  differs", Ids.Short(sale.Sale), MoneyText.Format(sale.DueMinor, premium.Currency),
                    MoneyText.Format(sale.ReceivedMinor, premium.Currency));
            }
        }

        return table;
    }

    private static string Mass(long milligrams) => milligrams == 0 ? string.Empty : MassText.Format(milligrams);

    private static JsonArray Numbers(IEnumerable<ulong> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);

    private static JsonObject Json(YearLine line) => new()
    {
        ["species"] = line.Species,
        ["part"] = line.Species.Length > 0 ? PlantWords.Parts.Of(line.Part) : null,
        ["state"] = PlantWords.States.Of(line.MassState),
        ["harvested_mg"] = line.HarvestedMg,
        ["harvested_certified_mg"] = line.HarvestedCertifiedMg,
        ["bought_mg"] = line.BoughtMg,
        ["processed_in_mg"] = line.ProcessedInMg,
        ["processed_out_mg"] = line.ProcessedOutMg,
        ["lost_mg"] = line.LostMg,
        ["sold_mg"] = line.SoldMg,
        ["sold_certified_mg"] = line.SoldCertifiedMg,
        ["sales_certified"] = line.SalesCertified,
        ["returned_mg"] = line.ReturnedMg,
        ["declared_mg"] = line.DeclaredMg,
        ["declared_sales"] = line.DeclaredSales,
        ["differs"] = line.Differs,
        ["sales_indexes"] = Numbers(line.SalesIndexes),
    };

    private static JsonObject Json(YearPremium premium) => new()
    {
        ["currency"] = premium.Currency,
        ["due_minor"] = premium.DueMinor,
        ["received_minor"] = premium.ReceivedMinor,
        ["sales"] = premium.Sales,
        ["differences"] = new JsonArray([.. premium.Differences.Select(sale => new JsonObject
        {
            ["sale"] = Ids.Hex(sale.Sale),
            ["log_index"] = sale.LogIndex,
            ["due_minor"] = sale.DueMinor,
            ["received_minor"] = sale.ReceivedMinor,
            ["payments"] = Numbers(sale.Payments),
        })]),
    };
}
