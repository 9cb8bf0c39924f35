using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>What was harvested of which quota.</summary>
internal sealed class QuotaUses(CustodyRecords records, AmountRights rights)
{
    /// <summary>Quotas of a page of areas, area by area in order of id, each area's oldest season first.</summary>
    /// <param name="wanted">Whose areas.</param>
    /// <param name="after">A key of <see cref="StateKind.Area"/>: where the page before ended.</param>
    /// <param name="size">Most areas of the page.</param>
    public async Task<(IReadOnlyList<QuotaUse> Quotas, StateKey? Last)> ListAsync(
        Caller caller, QuotaFilter wanted, StateKey? after, int size, CancellationToken cancellation)
    {
        var (areas, last) = await AreasAsync(wanted, after, size, cancellation);
        var quotas = (await records
            .RangesAsync([.. areas.Select(area => StateKey.PrefixOf(StateKind.Quotas, IdOf(area.Id)))], QuotasRecord.Parser, cancellation)
            .ToListAsync(cancellation))
            .SelectMany(found => found.Record.Items)
            .Where(item => !wanted.OverOnly || IsOver(item))
            .ToLookup(item => item.Quota.Area);
        var sight = await rights.OfAsync(caller, [], cancellation);
        return (
            [.. areas.SelectMany(area => quotas[area.Id]
                .OrderBy(item => item.Quota.SeasonFromMs)
                .Select(item => Of(area, item, sight.SeesQuotas(area))))],
            last);
    }

    private static bool IsOver(QuotasRecord.Types.Item item) => item.WithheldMg > 0;

    private static StatementId IdOf(ByteString bytes) => StatementId.TryFromBytes(bytes.Span, out var id) ? id : default;

    private static QuotaUse Of(AreaRecord area, QuotasRecord.Types.Item item, bool amountsVisible) => new()
    {
        Id = item.Id,
        Area = area.Id,
        AreaName = area.Area.Name,
        Operator = area.Area.Operator,
        Species = item.Quota.Species,
        Part = item.Quota.Part,
        SeasonFromMs = item.Quota.SeasonFromMs,
        SeasonUntilMs = item.Quota.SeasonUntilMs,
        Over = IsOver(item),
        AmountsVisible = amountsVisible,
        MassState = item.Amount.MassState,
        MaximumMg = amountsVisible ? item.Amount.MaximumMg : 0,
        HarvestedMg = amountsVisible ? item.HarvestedMg : 0,
        WithheldMg = amountsVisible ? item.WithheldMg : 0,
        ResolvedMg = amountsVisible ? item.ResolvedMg : 0,
    };

    private async Task<(IReadOnlyList<AreaRecord> Areas, StateKey? Last)> AreasAsync(
        QuotaFilter wanted, StateKey? after, int size, CancellationToken cancellation)
    {
        if (wanted.Area is { } only)
        {
            return (await records.FindManyAsync([StateKey.Area(only)], AreaRecord.Parser, cancellation), null);
        }

        var keys = wanted.Operator is { } party
            ? await records.KeysAsync(
                StateKey.PrefixOf(StateKind.AreaOfOperator, party),
                after is { } key ? StateKey.AreaOfOperator(party, key.LastId()) : null,
                size + 1,
                cancellation)
            : await records.KeysAsync(StateKey.PrefixOf(StateKind.Area), after, size + 1, cancellation);
        var page = keys.Take(size).Select(key => StateKey.Area(key.LastId())).ToList();
        var areas = await records.FindManyAsync(page, AreaRecord.Parser, cancellation);
        return (
            [.. areas.Where(area => wanted.Body is not { } body || IdOf(area.CertificationBody) == body)],
            keys.Count > size ? page[^1] : null);
    }
}
