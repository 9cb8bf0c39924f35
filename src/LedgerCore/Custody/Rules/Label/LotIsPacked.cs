using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Labels are for the lot that a packing step made, so that no pack is counted again after a sale.</summary>
internal static class LotIsPacked
{
    public static Refusal? Check(LotKey key, LotRecord lot) => lot.Source is LotSource.Processing or LotSource.Formulation && lot.Units > 0
        ? null
        : Reasons.LotNotPacked.With(("lot", $"{key}"));
}
