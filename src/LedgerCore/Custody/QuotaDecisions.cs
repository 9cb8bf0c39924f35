using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Until when a quota's decision on a harvest may still change (docs/rules.md, OVER_QUOTA).</summary>
public static class QuotaDecisions
{
    /// <summary>Whether a quota has decided on the lot: counted it, or found it beyond the maximum.</summary>
    public static bool WasMade(LotRecord lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.Source == LotSource.Harvest
            && (!lot.Quota.IsEmpty || lot.Notices.Concat(lot.ResolvedNotices).Any(notice => notice.Code == Reasons.OverQuota.Code));
    }

    /// <summary>Whether it can change no more because somebody relies on the lot, or has decided on it.</summary>
    public static bool IsSettled(LotRecord lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return lot.BalanceMg != lot.MassMg || !lot.Resolution.IsEmpty || !lot.DeclaredError.IsEmpty;
    }

    /// <summary>
    /// From when on nothing recorded can be decided before a harvest of that moment: everything earlier would be
    /// RECORDED_LATE. By the rule sets that the log holds now.
    /// </summary>
    /// <param name="occurredAtMs">Of the harvest, Unix milliseconds.</param>
    /// <returns>Unix milliseconds.</returns>
    public static long FinalFromMs(RuleSetsRecord rules, long occurredAtMs)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var finalFromMs = long.MinValue;
        for (var place = -1; place < rules.Items.Count; place++)
        {
            var fromMs = place < 0 ? long.MinValue : rules.Items[place].EffectiveFromMs;
            var untilMs = place + 1 < rules.Items.Count ? rules.Items[place + 1].EffectiveFromMs : long.MaxValue;
            var lastMs = Math.Min(occurredAtMs, untilMs - 1);
            if (fromMs <= lastMs)
            {
                var latenessMs = place < 0 ? RulesInForce.DefaultLatenessMs : rules.Items[place].LatenessMs;
                finalFromMs = Math.Max(finalFromMs, lastMs + latenessMs + 1);
            }
        }

        return finalFromMs;
    }
}
