using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>One step of an answer.</summary>
/// <param name="Sentence">Plain English.</param>
/// <param name="Row">The row that it cites, with its version; null for none.</param>
/// <param name="Annotation">The annotation that it cites, with its version; null for none.</param>
public sealed record CitesStep(
    string Sentence, CitesTaxonRecord.Types.Item? Row = null, CitesAnnotationRecord.Types.Item? Annotation = null);
