using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Never more labels than packs.</summary>
internal static class LabelsAreForPacks
{
    public static Refusal? Check(LotKey key, LotRecord lot, V1.LabelBatch body)
    {
        var left = LeftOf(lot);
        return body.Units <= left
            ? null
            : Reasons.LabelsBeyondUnits.With(("units", Text.Of(body.Units)), ("left", Text.Of(left)), ("lot", $"{key}"));
    }

    /// <summary>Packs that may still get a label: those that have one or were opened do not.</summary>
    public static long LeftOf(LotRecord lot) => Math.Max(0, lot.Units - lot.LabelledUnits - lot.OpenedUnits);
}
