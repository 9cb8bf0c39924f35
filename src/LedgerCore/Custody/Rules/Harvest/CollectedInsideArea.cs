using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The position is in the area, as far as its own uncertainty can tell; no uncertainty counts beyond 50 m.</summary>
internal static class CollectedInsideArea
{
    private const long MaximumAccuracyCm = 5_000;

    public static V1.Notice? Check(AreaRecord area, V1.HarvestMeasures measures) =>
        Boundary.Admits(area.Boundary, measures.Position, Math.Min(measures.AccuracyCm, MaximumAccuracyCm))
            ? null
            : Reasons.OutsideArea.NoticeOf(("area", Text.Hex(area.Id)));
}
