using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Harvests;
using Traceability.Cli.Sheets;
using Traceability.V1;

namespace Traceability.Cli.Rules.Cites;

/// <summary>Texts of annotations (columns symbol, annotation_text), each with the reading of its number: which parts and forms it names.</summary>
internal static class CitesAnnotationFile
{
    private static readonly string[] Needed = ["symbol", "annotation_text"];

    /// <param name="sheet">The texts.</param>
    /// <param name="readings">By symbol.</param>
    /// <param name="annotations">A text without a reading covers everything.</param>
    /// <param name="faults">Rows that are no annotation.</param>
    /// <param name="fault">Why there are none at all.</param>
    public static bool TryRead(
        Sheet sheet,
        IReadOnlyDictionary<string, CitesAnnotation> readings,
        out IReadOnlyList<CitesAnnotation> annotations,
        out IReadOnlyList<RowFault> faults,
        [NotNullWhen(false)] out SheetFault? fault)
    {
        (annotations, faults) = ([], []);
        if (!CitesColumns.TryRead(sheet, Needed, out var columns, out fault))
        {
            return false;
        }

        var (found, wrong) = (new List<CitesAnnotation>(), new List<RowFault>());
        foreach (var row in sheet.Rows.Skip(1))
        {
            var (symbol, text) = (columns.Of(row, "symbol"), columns.Of(row, "annotation_text"));
            if (readings.TryGetValue(symbol, out var reading) && found.All(one => one.Symbol != symbol))
            {
                found.Add(new CitesAnnotation(reading) { Text = text });
            }
            else
            {
                wrong.Add(new RowFault(row.Number, "symbol", $"There is no reading of annotation '{symbol}', or it stands here twice.", "Add its parts and forms to the table of readings: --readings FILE."));
            }
        }

        (annotations, faults) = (found, wrong);
        return true;
    }
}
