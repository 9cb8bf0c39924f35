using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Sheets;

namespace Traceability.Cli.Harvests;

/// <summary>The collections of a file, and every fault of every row that is none.</summary>
/// <param name="Rows">Good rows, in the file's order.</param>
/// <param name="Faults">Faults, in the file's order; a row may have several.</param>
/// <param name="Ignored">Titles of columns that were not read.</param>
internal sealed record HarvestFile(IReadOnlyList<HarvestRow> Rows, IReadOnlyList<RowFault> Faults, IReadOnlyList<string> Ignored)
{
    /// <summary>
    /// Reads a table; false when it has no rows or lacks a column that no option stands in for. Collections more than a day
    /// after <paramref name="now"/> are faults: a day is allowed for wrong clocks.
    /// </summary>
    public static bool TryRead(
        Sheet sheet, HarvestDefaults defaults, DateTimeOffset now, [NotNullWhen(true)] out HarvestFile? file, [NotNullWhen(false)] out SheetFault? fault)
    {
        file = null;
        if (sheet.Rows.Count < 2)
        {
            fault = new SheetFault("FILE_EMPTY", "The file has no rows below its heading.", "'trace harvest template' writes an example.");
            return false;
        }

        if (!HarvestHeading.TryRead(sheet.Rows[0], out var heading, out fault) || (fault = MissingOf(heading, defaults)) is not null)
        {
            return false;
        }

        var faults = new List<RowFault>();
        var rows = new List<HarvestRow>();
        var slips = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new HarvestRowReader(heading, defaults, sheet, now.AddDays(1));
        foreach (var row in sheet.Rows.Skip(1))
        {
            var good = reader.TryRead(row, faults, out var harvest);
            var slip = harvest?.Slip ?? reader.SlipOf(row);
            if (slip.Length > 0 && !slips.TryAdd(slip, row.Number))
            {
                faults.Add(new RowFault(
                    row.Number, heading.TitleOf(HarvestColumn.Slip), $"Slip '{slip}' stands already in row {slips[slip]}.", "Give each collection its own slip number."));
                good = false;
            }

            if (good)
            {
                rows.Add(harvest!);
            }
        }

        file = new HarvestFile(rows, faults, heading.Ignored);
        return true;
    }

    private static SheetFault? MissingOf(HarvestHeading heading, HarvestDefaults defaults)
    {
        (HarvestColumn Column, bool Given, string? Option)[] needs =
        [
            (HarvestColumn.Slip, false, null),
            (HarvestColumn.Time, false, null),
            (HarvestColumn.Collector, false, null),
            (HarvestColumn.Mass, false, null),
            (HarvestColumn.Latitude, false, null),
            (HarvestColumn.Longitude, false, null),
            (HarvestColumn.Area, defaults.Area is not null, "--area"),
            (HarvestColumn.Species, defaults.Species is not null, "--species"),
            (HarvestColumn.Part, defaults.Part is not null, "--part"),
            (HarvestColumn.State, defaults.State is not null, "--state"),
        ];
        var missing = needs.Where(need => !need.Given && !heading.Has(need.Column)).ToArray();
        if (missing.Length == 0)
        {
            return null;
        }

        var options = missing.Select(need => need.Option).OfType<string>().ToArray();
        return new SheetFault(
            "COLUMN_MISSING",
            $"The file has no column for: {string.Join(", ", missing.Select(need => HarvestHeading.NameOf(need.Column)))}.",
            (options.Length == 0 ? string.Empty : $"Give {string.Join(", ", options)}, or add the columns. ")
                + (heading.Ignored.Count == 0 ? string.Empty : $"Not understood: {string.Join(", ", heading.Ignored)}. ")
                + "'trace harvest template' writes an example.");
    }
}
