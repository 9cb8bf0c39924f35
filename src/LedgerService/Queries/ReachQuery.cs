using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>
/// What lots reached: everything made from them, its labels, and who has it. Read generation by generation; what is kept of
/// the whole is who it met, and which lots it has seen.
/// </summary>
internal sealed class ReachQuery(LotTrace trace, AmountRights rights, CustodyRecords records)
{
    private const int PageSize = 900;

    /// <summary>The lot that a recall is of; null when there is no such recall.</summary>
    public async Task<LotKey?> LotOfAsync(StatementId recall, CancellationToken cancellation) =>
        await records.FindAsync(StateKey.Recall(recall), RecallRecord.Parser, cancellation) is { } record
        && LotKey.TryFrom(record.Recall.Recall.Lot, out var lot) ? lot : null;

    /// <summary>Pages of lots with their labels, and the summary last.</summary>
    /// <param name="caller">Sees what is its own.</param>
    /// <param name="starts">Where to begin; lots that do not exist are left out.</param>
    /// <param name="limit">Most lots, 1 or more.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public async IAsyncEnumerable<GetReachResponse> OfAsync(
        Caller caller,
        IReadOnlyCollection<LotKey> starts,
        int limit,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var tally = new ReachTally();
        await foreach (var generation in trace.DownstreamAsync(starts, limit, found => OwnAsync(caller, found, cancellation), cancellation))
        {
            tally.IsTruncated |= generation.IsCut;
            foreach (var lots in generation.Lots.Chunk(PageSize))
            {
                var sight = await rights.OfAsync(caller, lots.Select(lot => lot.Holder), cancellation);
                var labels = await LabelsAsync(lots, cancellation);
                tally.Add(lots, labels, sight);
                yield return new GetReachResponse { Lots = { LotViews.Plain(sight, lots) }, Labels = { labels } };
            }
        }

        yield return new GetReachResponse { Summary = tally.Summary(await NamesAsync(tally, cancellation)) };
    }

    // As with every walk down: it ends where the caller's own lots end.
    private async Task<IReadOnlyList<LotRecord>> OwnAsync(Caller caller, IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation)
    {
        var sight = await rights.OfAsync(caller, lots.Select(lot => lot.Holder), cancellation);
        return [.. lots.Where(sight.Sees)];
    }

    private async Task<List<ReachedLabels>> LabelsAsync(LotRecord[] lots, CancellationToken cancellation)
    {
        var packed = lots.Where(lot => lot.LabelledUnits > 0)
            .Select(lot => StateKey.PrefixOf(StateKind.LabelOfLot, LotPlace.Of(lot)))
            .ToList();
        var batches = new List<StateKey>();
        await foreach (var key in records.KeysAsync(packed, cancellation))
        {
            batches.Add(StateKey.LabelBatch(key.LastId()));
        }

        return [.. (await records.FindManyAsync(batches, LabelBatchRecord.Parser, cancellation)).Select(Of)];
    }

    private static ReachedLabels Of(LabelBatchRecord record) => new()
    {
        LabelBatch = record.Id,
        Lot = record.Batch.Lot,
        ProductId = record.Batch.Gtin.Length > 0 ? record.Batch.Gtin : record.Batch.SelfIssuedId,
        LotCode = record.Batch.LotCode,
        Serials = record.Batch.Units,
    };

    private async Task<IReadOnlyDictionary<ByteString, string>> NamesAsync(ReachTally tally, CancellationToken cancellation)
    {
        var keys = tally.Parties.Select(party => StateKey.Party(StatementId.TryFromBytes(party.Span, out var id) ? id : default));
        var found = await records.FindManyAsync([.. keys], PartyRecord.Parser, cancellation);
        return found.ToDictionary(party => party.Id, party => party.Name);
    }
}
