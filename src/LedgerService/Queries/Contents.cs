using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Which harvests are in a lot, and how much of each.</summary>
internal sealed class Contents(LotTrace trace, CustodyRecords records, StepReader steps, AmountRights rights)
{
    // 18 decimals, of which 6 are told: what is rounded off on the way stays out of sight.
    private static readonly Int128 Whole = 1_000_000_000_000_000_000;
    private static readonly Int128 Part = 1_000_000_000_000;

    /// <summary>Null when there is no such lot.</summary>
    public async Task<ListContentsResponse?> OfAsync(Caller caller, LotKey start, int limit, CancellationToken cancellation)
    {
        if (await trace.UpstreamAsync(start, limit, cancellation) is not { } trail)
        {
            return null;
        }

        var harvests = trail.Lots.Where(lot => lot.Source == LotSource.Harvest).ToList();
        var areas = await records.FindMapAsync(
            [.. harvests.Select(lot => AreaKey(lot.Area)).Distinct()], AreaRecord.Parser, cancellation);
        var sight = await rights.OfAsync(caller, harvests.Append(trail.Lots[0]).Select(lot => lot.Holder), cancellation);
        var seen = (await steps.FindAsync(harvests.Where(sight.Sees).Select(lot => Id(lot.Id.StatementId)), cancellation))
            .ToDictionary(step => step.Id.ToByteString(), step => step.Message.Harvest.Collector);
        var shown = sight.Sees(trail.Lots[0]) && !trail.Truncated;
        var shares = shown ? SharesOf(trail.Lots) : [];
        return new ListContentsResponse
        {
            Harvests =
            {
                harvests.Select(lot => Of(
                    lot,
                    areas.GetValueOrDefault(AreaKey(lot.Area))?.Area ?? new Area(),
                    seen.GetValueOrDefault(lot.Id.StatementId, string.Empty),
                    (uint)(shares.GetValueOrDefault(lot.Id) / Part))),
            },
            SharesVisible = shown,
            Truncated = trail.Truncated,
        };
    }

    private static StatementId Id(ByteString bytes) => StatementId.TryFromBytes(bytes.Span, out var id) ? id : default;

    private static StateKey AreaKey(ByteString area) => StateKey.Area(Id(area));

    private static ContainedHarvest Of(LotRecord lot, Area area, string collector, uint sharePpm) => new()
    {
        Lot = lot.Id,
        Operator = lot.Holder,
        Area = lot.Area,
        Country = area.Country,
        Region = area.Region,
        Species = lot.Species,
        Part = lot.Part,
        OccurredAtMs = lot.OccurredAtMs,
        Claim = lot.Claim,
        Certificates = { lot.Certificates },
        Collector = collector,
        SharePpm = sharePpm,
    };

    // Children stand before their parents, so a lot's share is whole when its turn comes.
    private static Dictionary<LotId, Int128> SharesOf(IReadOnlyList<LotRecord> lots)
    {
        var shares = new Dictionary<LotId, Int128> { [lots[0].Id] = Whole };
        foreach (var lot in lots)
        {
            var total = lot.DrawnMg.Aggregate((Int128)0, (sum, massMg) => sum + massMg);
            foreach (var (parent, massMg) in lot.Parents.Zip(lot.DrawnMg))
            {
                shares[parent] = shares.GetValueOrDefault(parent) + (shares[lot.Id] * massMg / total);
            }
        }

        return shares;
    }
}
