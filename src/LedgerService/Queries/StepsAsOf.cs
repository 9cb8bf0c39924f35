using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;
using Traceability.V1;
using Ruling = Traceability.LedgerCore.Custody.Ruling;

namespace Traceability.LedgerService.Queries;

/// <summary>What the dated rules of another moment would make of the step that made a lot.</summary>
internal sealed class StepsAsOf(LotQuery lots, StepReader steps, StateQuestion question, CustodyRecords records, AmountRights rights)
{
    /// <summary>Null when there is no such lot.</summary>
    public async Task<JudgeAsOfResponse?> JudgeAsync(Caller caller, LotKey lot, long asOfMs, CancellationToken cancellation)
    {
        if (await lots.FindAsync(lot, cancellation) is not { } record)
        {
            return null;
        }

        var step = (await steps.FindAsync([lot.Statement], cancellation)).Single().Recorded();
        var then = await question.AskAsync(state => Hindsight.Judge(step, state, record.OccurredAtMs), cancellation);
        var asOf = await question.AskAsync(state => Hindsight.Judge(step, state, asOfMs), cancellation);
        var rules = await records.FindAsync(StateKey.RuleSets, RuleSetsRecord.Parser, cancellation) ?? new RuleSetsRecord();
        var sight = await rights.OfAsync(caller, [record.Holder], cancellation);
        var key = StateKey.Lot(LotPlace.Of(record));
        return new JudgeAsOfResponse
        {
            Then = Of(then, key, rules, record.OccurredAtMs),
            AsOf = Of(asOf, key, rules, asOfMs),
            Differences = { Differences(Said(then, sight.Sees(record)), Said(asOf, sight.Sees(record))) },
        };
    }

    private static Judgment Of(Ruling ruling, StateKey lot, RuleSetsRecord rules, long momentMs)
    {
        var judgment = new Judgment
        {
            RuleSet = rules.Items.LastOrDefault(set => set.EffectiveFromMs <= momentMs)?.Version ?? string.Empty,
            RulesAtMs = momentMs,
            Refused = ruling is Ruling.Refused,
        };
        if (ruling is Ruling.Admitted admitted
            && admitted.Changes.FirstOrDefault(change => change.Key == lot)?.Value is { } made)
        {
            var record = LotRecord.Parser.ParseFrom(made);
            judgment.Claim = record.Claim;
            judgment.LabelCategory = record.LabelCategory;
        }

        return judgment;
    }

    // A refusal's sentence may tell amounts; a notice never does.
    private static Dictionary<string, (string Sentence, string WayOut)> Said(Ruling ruling, bool amountsVisible) => ruling switch
    {
        Ruling.Refused { Refusal: var refusal } => new()
        {
            [refusal.Code] = amountsVisible ? (refusal.Sentence, refusal.WayOut) : (string.Empty, string.Empty),
        },
        Ruling.Admitted admitted => admitted.Notices.DistinctBy(notice => notice.Code)
            .ToDictionary(notice => notice.Code, notice => (notice.Sentence, notice.WayOut), StringComparer.Ordinal),
        _ => [],
    };

    private static IEnumerable<JudgmentDifference> Differences(
        Dictionary<string, (string Sentence, string WayOut)> then, Dictionary<string, (string Sentence, string WayOut)> asOf) =>
        then.Keys.Union(asOf.Keys)
            .Where(code => then.ContainsKey(code) != asOf.ContainsKey(code))
            .Order(StringComparer.Ordinal)
            .Select(code => new JudgmentDifference
            {
                Code = code,
                Then = then.ContainsKey(code),
                AsOf = asOf.ContainsKey(code),
                Sentence = (then.ContainsKey(code) ? then : asOf)[code].Sentence,
                WayOut = (then.ContainsKey(code) ? then : asOf)[code].WayOut,
            });
}
