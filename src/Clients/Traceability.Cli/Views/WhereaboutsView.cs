using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Where goods are, for programs and for people.</summary>
internal static class WhereaboutsView
{
    public static JsonObject Json(LotKey lot, FindWhereaboutsResponse found)
    {
        var document = new JsonObject
        {
            ["lot"] = lot.ToString(),
            ["lots"] = found.Lots,
            ["truncated"] = found.Truncated,
            ["places"] = new JsonArray([.. found.Places.Select(Json)]),
        };
        if (found.SumsVisible)
        {
            document["sums"] = new JsonObject
            {
                ["mass_mg"] = found.MassMg,
                ["added_mg"] = found.AddedMg,
                ["left_mg"] = found.LeftMg,
                ["lost_mg"] = found.LostMg,
            };
        }

        return document;
    }

    public static void Write(IAnsiConsole console, FindWhereaboutsResponse found)
    {
        var table = Tables.With("Lot", "How", "Goods", "State", "Left", "Labels", "Claim", "With");
        foreach (var place in found.Places)
        {
            table.AddPlain(
                Ids.ShortLot(place.Lot), KindOf(place.Kind), place.Product.Length > 0 ? place.Product : place.Species,
                PlantWords.States.Of(place.MassState), place.AmountsVisible ? MassText.Format(place.BalanceMg) : "-",
                place.LabelledUnits > 0 ? $"{place.LabelledUnits}" : string.Empty, PlantWords.Claims.Of(place.Claim),
                place.Recipient.Length > 0 ? $"{Ids.Short(place.Holder)} -> {Ids.Short(place.Recipient)}" : Ids.Short(place.Holder));
        }

        console.WriteTable(table);
        if (found.SumsVisible)
        {
            console.WritePairs(
                ("Lot", MassText.Format(found.MassMg)),
                ("Added later", MassText.Format(found.AddedMg)),
                ("Left", MassText.Format(found.LeftMg)),
                ("Dried off, used up or lost", MassText.Format(found.LostMg)));
        }
        else
        {
            console.WriteLine("No sums: some of it went on to others, or the limit cut the list short.");
        }
    }

    private static string KindOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Held => "held",
        PlaceKind.Packed => "packed",
        PlaceKind.InTransit => "in-transit",
        _ => "unknown",
    };

    private static JsonObject Json(Place place)
    {
        var document = new JsonObject
        {
            ["lot"] = Ids.Lot(place.Lot),
            ["how"] = KindOf(place.Kind),
            ["holder"] = Ids.Hex(place.Holder),
            ["recipient"] = place.Recipient.Length > 0 ? Ids.Hex(place.Recipient) : null,
            ["species"] = place.Species,
            ["state"] = PlantWords.States.Of(place.MassState),
            ["product"] = place.Product,
            ["claim"] = PlantWords.Claims.Of(place.Claim),
            ["labelled_units"] = place.LabelledUnits,
        };
        if (place.AmountsVisible)
        {
            document["balance_mg"] = place.BalanceMg;
        }

        return document;
    }
}
