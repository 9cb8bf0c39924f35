using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Whoever is told the version of a rule set knows which one it was.</summary>
internal static class RuleSetVersionIsNew
{
    public static Refusal? Check(RuleSetsRecord record, V1.RuleSet body) =>
        record.Items.FirstOrDefault(earlier => earlier.Version == body.Version) is { } earlier
            ? Reasons.RuleSetVersionUsed.With(("version", Text.Quote(body.Version)), ("when", Text.OfTime(earlier.EffectiveFromMs)))
            : null;
}
