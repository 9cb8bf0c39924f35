using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Where a lot was collected. Positions are read, and never told.</summary>
internal sealed class OriginQuery(LotTrace trace, CustodyRecords records, IDbContextFactory<LedgerContext> contexts)
{
    private const int MostAccessRecords = 100;

    /// <summary>Null when there is no such lot.</summary>
    /// <param name="limit">Most lots upstream, 1 or more.</param>
    public async Task<CheckOriginResponse?> OfAsync(LotKey lot, int limit, CancellationToken cancellation)
    {
        if (await trace.UpstreamAsync(lot, limit, cancellation) is not { } trail)
        {
            return null;
        }

        var roots = trail.Lots.Where(one => one.Parents.Count == 0).ToList();
        var harvests = roots.Where(one => one.Source == LotSource.Harvest).ToList();
        var measures = await MeasuresAsync(harvests, cancellation);
        var areas = new Dictionary<StatementId, (AreaRecord Area, IReadOnlyList<AccessRecord> Access)>();
        foreach (var id in harvests.Select(harvest => IdOf(harvest.Area)).Distinct())
        {
            areas[id] = await AreaAsync(id, cancellation);
        }

        var response = new CheckOriginResponse { Truncated = trail.Truncated };
        response.Origins.Add(harvests.Select(harvest =>
        {
            var (area, access) = areas[IdOf(harvest.Area)];
            return ViewOf(harvest, area, access, measures.GetValueOrDefault((long)harvest.LogIndex));
        }));
        response.Complete = !trail.Truncated
            && roots.Count == harvests.Count
            && response.Origins.All(origin => origin.Findings.Count == 0);
        return response;
    }

    private static OriginView ViewOf(LotRecord harvest, AreaRecord area, IReadOnlyList<AccessRecord> access, HarvestMeasures? measures) => new()
    {
        Harvest = harvest.Id,
        Area = harvest.Area,
        AreaName = area.Area.Name,
        Country = area.Area.Country,
        Region = area.Area.Region,
        OccurredAtMs = harvest.OccurredAtMs,
        OverFourHectares = Geolocation.HasPolygon(area.Boundary) && AreaSize.IsOverFourHectares(area.Boundary),
        Findings = { FindingsOf(area.Boundary, measures?.Position) },
        Access =
        {
            access.Where(one => one.Access.Species.Length == 0 || one.Access.Species == harvest.Species)
                .Select(one => new AccessView { Id = one.Id, Access = one.Access }),
        },
    };

    private static IEnumerable<OriginFinding> FindingsOf(AreaBoundary boundary, Position? position)
    {
        if (!Geolocation.HasPolygon(boundary))
        {
            yield return OriginFinding.PolygonMissing;
            yield break;
        }

        if (position is null)
        {
            yield return OriginFinding.PositionMissing;
        }
        else if (!Geolocation.IsInside(boundary, position))
        {
            yield return OriginFinding.OutsideArea;
        }

        if (position is not null && Geolocation.IsCoarse(position))
        {
            yield return OriginFinding.CoarsePosition;
        }

        if (Geolocation.IsCoarse(boundary))
        {
            yield return OriginFinding.CoarseBoundary;
        }
    }

    private static StatementId IdOf(Google.Protobuf.ByteString bytes) => StatementId.TryFromBytes(bytes.Span, out var id)
        ? id
        : throw new InvalidOperationException("A stored harvest has no area: the store is damaged.");

    private async Task<(AreaRecord Area, IReadOnlyList<AccessRecord> Access)> AreaAsync(StatementId id, CancellationToken cancellation) => (
        await records.FindAsync(StateKey.Area(id), AreaRecord.Parser, cancellation)
            ?? throw new InvalidOperationException("A stored harvest has no area: the store is damaged."),
        await records.RangeAsync(StateKey.PrefixOf(StateKind.AccessOfArea, id), null, MostAccessRecords, AccessRecord.Parser, cancellation));

    private async Task<Dictionary<long, HarvestMeasures>> MeasuresAsync(IEnumerable<LotRecord> harvests, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = new Dictionary<long, HarvestMeasures>();
        foreach (var chunk in harvests.Select(harvest => (long)harvest.LogIndex).Chunk(StateRead.ChunkSize))
        {
            var rows = context.SealedParts.AsNoTracking().Where(row => chunk.Contains(row.EntryIndex) && row.Name == "measures");
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                found[row.EntryIndex] = HarvestMeasures.Parser.ParseFrom(row.Content);
            }
        }

        return found;
    }
}
