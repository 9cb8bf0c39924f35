namespace Traceability.Cli.Harvests;

/// <summary>What is wrong with one cell.</summary>
/// <param name="Row">Row number as the spreadsheet shows it.</param>
/// <param name="Column">The column's title as it is written in the file.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="WayOut">How to mend it.</param>
internal sealed record RowFault(int Row, string Column, string Sentence, string WayOut);
