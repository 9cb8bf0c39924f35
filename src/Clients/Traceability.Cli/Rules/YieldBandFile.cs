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

    public static bool TryRead(
        Sheet sheet, out IReadOnlyList<YieldBand> bands, out IReadOnlyList<RowFault> faults, [NotNullWhen(false)] out SheetFault? fault) =>
        ShareFile.TryRead(sheet, Titles, Read, out bands, out faults, out fault);

    private static YieldBand Read(string[] cells, uint low, uint high, Action<int, TextFault?> tell)
    {
        _ = PlantWords.Processes.TryParse(cells[0], out var process, out var what);
        tell(0, what);
        _ = PlantWords.Parts.TryParse(cells[1], out var part, out what);
        tell(1, what);
        return new YieldBand { Process = process, Part = part, Species = CellText.Clean(cells[2]), LowPermille = low, HighPermille = high };
    }
}
