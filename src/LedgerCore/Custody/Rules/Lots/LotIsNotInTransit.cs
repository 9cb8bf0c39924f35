using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is on its way to a buyer is used by nobody.</summary>
internal static class LotIsNotInTransit
{
    public static Refusal? Check(LotKey key, LotRecord lot) => !lot.Recipient.IsEmpty && lot.BalanceMg > 0
        ? Reasons.LotInTransit.With(("lot", $"{key}"))
        : null;
}
