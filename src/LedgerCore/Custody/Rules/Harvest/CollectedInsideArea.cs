using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// The position as measured is in the area. Its uncertainty never widens the area: whoever states a worse one must not
/// gain land by it (docs/adr/0008).
/// </summary>
internal static class CollectedInsideArea
{
    public static V1.Notice? Check(AreaRecord area, V1.HarvestMeasures measures) =>
        Boundary.Admits(area.Boundary, measures.Position)
            ? null
            : Reasons.OutsideArea.NoticeOf(("area", Text.Hex(area.Id)));
}
