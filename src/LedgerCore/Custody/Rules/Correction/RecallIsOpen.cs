using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A recall is lifted once.</summary>
internal static class RecallIsOpen
{
    public static Refusal? Check(V1.RecallView recall) => recall.LiftedBy.IsEmpty
        ? null
        : Reasons.RecallAlreadyLifted.With(("recall", Text.Hex(recall.Id)), ("statement", Text.Hex(recall.LiftedBy)));
}
