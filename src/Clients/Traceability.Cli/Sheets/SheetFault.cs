namespace Traceability.Cli.Sheets;

/// <summary>Why nothing of a file can be read.</summary>
/// <param name="Code">Stable code, UPPER_SNAKE.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="WayOut">What to do.</param>
internal sealed record SheetFault(string Code, string Sentence, string WayOut);
