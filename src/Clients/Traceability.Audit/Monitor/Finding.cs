namespace Traceability.Audit.Monitor;

/// <summary>One thing that is wrong.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sentence">In plain words.</param>
/// <param name="Evidence">Path of the evidence file (docs/formats/evidence.md), when there is one.</param>
public sealed record Finding(FindingKind Kind, string Sentence, string? Evidence = null);
