namespace Traceability.Cli.Sheets;

/// <summary>The rows of one table of a file that are not blank, the heading first.</summary>
/// <param name="Rows">At most <see cref="SheetFile.MostRows"/> and the heading.</param>
/// <param name="DaysFrom1904">Day numbers count from 1904-01-01, as some old workbooks do.</param>
/// <param name="CommaIsFree">A text file whose cells something else than a comma separates, so that a comma may separate decimals.</param>
internal sealed record Sheet(IReadOnlyList<SheetRow> Rows, bool DaysFrom1904, bool CommaIsFree = false);
