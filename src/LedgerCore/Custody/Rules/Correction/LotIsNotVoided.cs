using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What never was is used by nobody.</summary>
internal static class LotIsNotVoided
{
    public static Refusal? Check(LotKey key, LotRecord lot) => lot.Voided
        ? Reasons.LotVoided.With(("lot", $"{key}"), ("declaration", Text.Hex(lot.DeclaredError)))
        : null;
}
