using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The label tells what was packed.</summary>
internal static class NetContentIsTheLots
{
    public static Refusal? Check(LotKey key, LotRecord lot, V1.LabelBatch body) => body.UnitNetMg == lot.UnitNetMg
        ? null
        : Reasons.UnitNetNotOfLot.With(
            ("net", Text.Of(body.UnitNetMg)), ("lot", $"{key}"), ("expected", Text.Of(lot.UnitNetMg)));
}
