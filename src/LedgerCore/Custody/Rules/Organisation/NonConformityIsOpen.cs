using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only what was found and is open is closed.</summary>
internal static class NonConformityIsOpen
{
    public static Refusal? Check(AuditsRecord.Types.Item audit, uint place)
    {
        var known = place < audit.Findings.Count ? audit.Findings[(int)place] : null;
        return known switch
        {
            null => Reasons.NonConformityUnknown.With(("audit", Text.Hex(audit.Id)), ("place", Text.Of(place)), ("count", Text.Of(audit.Findings.Count))),
            { ClosedFromMs: > 0 } => Reasons.NonConformityClosed.With(
                ("audit", Text.Hex(audit.Id)), ("place", Text.Of(place)), ("when", Text.OfTime(known.ClosedFromMs))),
            _ => null,
        };
    }
}
