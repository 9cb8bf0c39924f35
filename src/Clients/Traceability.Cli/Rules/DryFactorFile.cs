using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Harvests;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Rules;

/// <summary>
/// Dry matter from a table with the columns part, state, species (empty for every other species), low and high: how much of the
/// mass it is at least and at most, in percent with at most one decimal.
/// </summary>
internal static class DryFactorFile
{
    private static readonly string[] Titles = ["part", "state", "species", "low", "high"];

    public static bool TryRead(
        Sheet sheet, out IReadOnlyList<DryFactor> factors, out IReadOnlyList<RowFault> faults, [NotNullWhen(false)] out SheetFault? fault) =>
        ShareFile.TryRead(sheet, Titles, Read, out factors, out faults, out fault);

    private static DryFactor Read(string[] cells, uint low, uint high, Action<int, TextFault?> tell)
    {
        _ = PlantWords.Parts.TryParse(cells[0], out var part, out var what);
        tell(0, what);
        _ = PlantWords.States.TryParse(cells[1], out var state, out what);
        tell(1, what);
        return new DryFactor { Part = part, MassState = state, Species = CellText.Clean(cells[2]), LowPermille = low, HighPermille = high };
    }
}
