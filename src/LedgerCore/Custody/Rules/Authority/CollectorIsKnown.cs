using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only an approval that lasts longer can be ended.</summary>
internal static class CollectorIsKnown
{
    public static Refusal? Check(CollectorRecord record, V1.CollectorRemoval body) =>
        record.Items.Any(item => item.Approval.ValidUntilMs > body.EffectiveFromMs)
            ? null
            : Reasons.CollectorUnknown.With(("collector", Text.Quote(body.Collector)), ("when", Text.OfTime(body.EffectiveFromMs)));
}
