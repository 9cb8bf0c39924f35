namespace Traceability.Cli.Sheets;

/// <summary>The rows of one table of a file that are not blank, the heading first.</summary>
/// <param name="Rows">At most <see cref="SheetFile.MostRows"/> and the heading.</param>
/// <param name="DaysFrom1904">Day numbers count from 1904-01-01, as some old workbooks do.</param>
internal sealed record Sheet(IReadOnlyList<SheetRow> Rows, bool DaysFrom1904);
