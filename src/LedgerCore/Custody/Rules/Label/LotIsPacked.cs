using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Labels are for the lot that a packing step made, so that no pack is counted again after a sale.</summary>
internal static class LotIsPacked
{
    public static Refusal? Check(LotKey key, LotRecord lot) => IsMadeByPacking(lot) || lot.Source == LotSource.Formulation
        ? null
        : Reasons.LotNotPacked.With(("lot", $"{key}"));

    /// <summary>Whether a step of one kind of goods packed it: what a formulation made is not opened and packed again.</summary>
    public static bool IsMadeByPacking(LotRecord lot) => lot.Source == LotSource.Processing && lot.Units > 0;
}
