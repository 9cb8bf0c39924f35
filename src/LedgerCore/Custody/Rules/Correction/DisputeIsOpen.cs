using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A dispute ends once.</summary>
internal static class DisputeIsOpen
{
    public static Refusal? Check(V1.DisputeView dispute) => dispute.SettledBy.IsEmpty
        ? null
        : Reasons.DisputeAlreadySettled.With(("dispute", Text.Hex(dispute.Id)), ("statement", Text.Hex(dispute.SettledBy)));
}
