namespace Traceability.LedgerService.Vitals;

/// <summary>Something that whoever operates the service, or sends calls to it, should know.</summary>
/// <param name="Code">Stable, UPPER_SNAKE: the table in docs/operations.md.</param>
/// <param name="Sentence">What is wrong, with numbers; no names, addresses or paths.</param>
/// <param name="StopsServing">Whether calls should go elsewhere. Else it serves, and this is only told.</param>
internal sealed record ReadyReason(string Code, string Sentence, bool StopsServing);
