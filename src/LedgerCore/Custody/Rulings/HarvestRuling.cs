using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Not written yet.</summary>
internal static class HarvestRuling
{
    public static Refusal? Rule(RulingCase ruled) => Reasons.BodyMissing.With();
}
