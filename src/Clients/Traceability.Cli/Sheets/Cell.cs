namespace Traceability.Cli.Sheets;

/// <summary>One cell. <paramref name="Number"/> marks what a workbook stored as a number, not as text: dates come so.</summary>
internal readonly record struct Cell(string Text, bool Number);
