using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Changes the dated rules.</summary>
internal static class RuleSetRuling
{
    private const int MaximumItems = 100;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.RuleSet;
        var record = ruled.Book.RuleSets();
        var refusal = IssuerIsSchemeOwner.Check(ruled, "changes the rules")
            ?? RuleSetVersionIsNew.Check(record, body)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "rule sets");
        if (refusal is null)
        {
            // Of two for the same moment, the one recorded later rules.
            record.Items.Insert(record.Items.Count(earlier => earlier.EffectiveFromMs <= body.EffectiveFromMs), body);
            ruled.Book.Write(StateKey.RuleSets, record);
        }

        return refusal;
    }
}
