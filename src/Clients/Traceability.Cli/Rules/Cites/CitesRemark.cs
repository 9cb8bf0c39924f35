namespace Traceability.Cli.Rules.Cites;

/// <summary>What was made of a row, where that is not plain.</summary>
/// <param name="Row">Row number as the spreadsheet shows it.</param>
/// <param name="Name">The taxon.</param>
/// <param name="IsUnderstood">False when something of the row was not understood, and counts on the safe side.</param>
/// <param name="Sentence">What.</param>
internal sealed record CitesRemark(int Row, string Name, bool IsUnderstood, string Sentence);
