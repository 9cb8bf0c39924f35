using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Harvests;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Rules;

/// <summary>
/// Yield bands from a table with the columns process, part, species (empty for every other species), low and high: how much of the
/// input may come out, in percent with at most one decimal.
/// </summary>
internal static class YieldBandFile
{
    private static readonly string[] Titles = ["process", "part", "species", "low", "high"];

    public static bool TryRead(Sheet sheet, out IReadOnlyList<YieldBand> bands, out IReadOnlyList<RowFault> faults, [NotNullWhen(false)] out SheetFault? fault)
    {
        (bands, faults, fault) = ([], [], null);
        var places = new int[Titles.Length];
        var heading = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells.Select(cell => CellText.Clean(cell.Text).TrimEnd('%', ' ')).ToList();
        for (var i = 0; i < Titles.Length; i++)
        {
            places[i] = heading.FindIndex(title => title.Equals(Titles[i], StringComparison.OrdinalIgnoreCase));
            if (places[i] < 0)
            {
                fault = new SheetFault("COLUMN_MISSING", $"The file has no column '{Titles[i]}'.", $"Its columns are: {string.Join(", ", Titles)}.");
                return false;
            }
        }

        var (found, wrong) = (new List<YieldBand>(), new List<RowFault>());
        foreach (var row in sheet.Rows.Skip(1))
        {
            var cells = places.Select(place => row.At(place).Text).ToArray();
            var band = new YieldBand { Species = CellText.Clean(cells[2]) };
            Take(PlantWords.Processes.TryParse(cells[0], out var process, out var what), 0, what);
            Take(PlantWords.Parts.TryParse(cells[1], out var part, out what), 1, what);
            Take(PermilleText.TryParseCell(cells[3], out var low, out what), 3, what);
            Take(PermilleText.TryParseCell(cells[4], out var high, out what), 4, what);
            (band.Process, band.Part, band.LowPermille, band.HighPermille) = (process, part, low, high);
            found.Add(band);

            void Take(bool good, int column, TextFault? why)
            {
                if (!good)
                {
                    wrong.Add(new RowFault(row.Number, Titles[column], why!.What, why.Mend));
                }
            }
        }

        (bands, faults) = (found, wrong);
        return true;
    }
}
