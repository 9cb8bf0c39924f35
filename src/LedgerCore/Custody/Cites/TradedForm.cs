using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The form in which a lot is traded: as its record says, else as follows from its state, else as collected.</summary>
internal static class TradedForm
{
    public static V1.GoodsForm Of(LotRecord lot) => (lot.MassState, lot.Form) switch
    {
        (V1.MassState.Finished, _) => V1.GoodsForm.Finished,
        (V1.MassState.Extract, V1.GoodsForm.Unspecified) => V1.GoodsForm.Extract,
        (V1.MassState.Oil, V1.GoodsForm.Unspecified) => V1.GoodsForm.Oil,
        (_, V1.GoodsForm.Unspecified) => V1.GoodsForm.Whole,
        (_, var form) => form,
    };
}
