using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Areas and their quotas.</summary>
internal sealed partial class RegistryQuery
{
    private const int MostAreas = 1000;

    /// <summary>Areas of an operator in order of id, at most 1,000, with the quota amounts that the caller may see.</summary>
    public async Task<IEnumerable<AreaView>> AreasAsync(Caller caller, StatementId party, CancellationToken cancellation)
    {
        var index = await records.KeysAsync(
            StateKey.PrefixOf(StateKind.AreaOfOperator, party), after: null, MostAreas, cancellation);
        var ids = index.Select(key => key.LastId()).ToList();
        var areas = await records.FindManyAsync([.. ids.Select(StateKey.Area)], AreaRecord.Parser, cancellation);
        var quotas = (await records
            .RangesAsync([.. ids.Select(id => StateKey.PrefixOf(StateKind.Quotas, id))], QuotasRecord.Parser, cancellation)
            .ToListAsync(cancellation))
            .SelectMany(found => found.Record.Items)
            .ToLookup(item => item.Quota.Area);
        var rules = await records.FindAsync(StateKey.RuleSets, RuleSetsRecord.Parser, cancellation) ?? new RuleSetsRecord();
        var sight = await rights.OfAsync(caller, [], cancellation);
        return areas.Select(area => new AreaView
        {
            Id = area.Id,
            Area = area.Area,
            Quotas = { quotas[area.Id].OrderBy(item => item.Quota.SeasonFromMs).Select(item => Of(item, sight.SeesQuotas(area), rules)) },
        });
    }

    private static QuotaView Of(QuotasRecord.Types.Item item, bool amountsVisible, RuleSetsRecord rules) => new()
    {
        Id = item.Id,
        Species = item.Quota.Species,
        Part = item.Quota.Part,
        SeasonFromMs = item.Quota.SeasonFromMs,
        SeasonUntilMs = item.Quota.SeasonUntilMs,
        MaximumMg = amountsVisible ? item.Amount.MaximumMg : 0,
        HarvestedMg = amountsVisible ? item.HarvestedMg : 0,
        MassState = item.Amount.MassState,
        WithheldMg = amountsVisible ? item.WithheldMg : 0,
        ResolvedMg = amountsVisible ? item.ResolvedMg : 0,
        Inventory = item.Quota.Inventory,
        InventoryDueMs = item.InventoryDueMs,
        FinalFromMs = QuotaDecisions.FinalFromMs(rules, item.Quota.SeasonUntilMs - 1),
    };
}
