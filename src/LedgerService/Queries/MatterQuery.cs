using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>
/// Finds the recalls and declared errors that reach a lot from above. They are said of one lot, and no other record changes
/// with them: what they reach is found here, by reading.
/// </summary>
internal sealed class MatterQuery(CustodyRecords records)
{
    /// <summary>Most lots that are looked at.</summary>
    public const int MaximumLots = 20_000;

    /// <summary>What was said of a lot whose whole ancestry the caller knows.</summary>
    /// <param name="ancestry">The lot and everything it was made from.</param>
    public async Task<LotMatters> OfAsync(IReadOnlyCollection<LotKey> ancestry, CancellationToken cancellation)
    {
        IReadOnlyCollection<LotRecord> lots = [.. (await records.LotsAsync(ancestry, cancellation)).Values];
        return (await ReadAsync(lots.SelectMany(KeysOf).ToHashSet(), cancellation)).Of([.. lots.SelectMany(KeysOf)]);
    }

    /// <summary>What was said of each of several lots and of everything that they were made from, in the order of the lots.</summary>
    public async Task<IReadOnlyList<LotMatters>> UpstreamAsync(IReadOnlyCollection<LotRecord> lots, CancellationToken cancellation)
    {
        var known = lots.ToDictionary(lot => KeyOf(lot.Id));
        var layer = Missing(known, lots);
        while (layer.Count > 0 && known.Count + layer.Count <= MaximumLots)
        {
            var read = await records.FindManyAsync([.. layer], LotRecord.Parser, cancellation);
            foreach (var lot in read)
            {
                known[KeyOf(lot.Id)] = lot;
            }

            layer = Missing(known, read);
        }

        var reaching = Inherit(known.Values);
        var found = await ReadAsync([.. reaching.Values.SelectMany(keys => keys)], cancellation);
        return [.. lots.Select(lot => found.Of(reaching[KeyOf(lot.Id)]) with { IsComplete = layer.Count == 0 })];
    }

    private static HashSet<StateKey> Missing(Dictionary<LotKey, LotRecord> known, IEnumerable<LotRecord> lots) =>
        [.. lots.SelectMany(lot => lot.Parents.Zip(LotPlace.OfParents(lot)))
            .Where(parent => !known.ContainsKey(KeyOf(parent.First)))
            .Select(parent => StateKey.Lot(parent.Second))];

    // What a lot is made from was recorded before it: in log order every parent is done before its children.
    private static Dictionary<LotKey, HashSet<StateKey>> Inherit(IEnumerable<LotRecord> lots)
    {
        var reaching = new Dictionary<LotKey, HashSet<StateKey>>();
        var nothing = new HashSet<StateKey>();
        foreach (var lot in lots.OrderBy(lot => lot.LogIndex))
        {
            var above = lot.Parents.Select(parent => reaching.GetValueOrDefault(KeyOf(parent), nothing)).Where(keys => keys.Count > 0).ToList();
            reaching[KeyOf(lot.Id)] = (above.Count, lot.Recalls.Count, lot.DeclaredError.IsEmpty) switch
            {
                (0, 0, true) => nothing,
                (1, 0, true) => above[0],
                _ => [.. above.SelectMany(keys => keys), .. KeysOf(lot)],
            };
        }

        return reaching;
    }

    private static IEnumerable<StateKey> KeysOf(LotRecord lot) => lot.Recalls
        .Select(recall => StateKey.Recall(IdOf(recall.Id)))
        .Concat(lot.DeclaredError.IsEmpty ? [] : [StateKey.DeclaredError(IdOf(lot.Id.StatementId))]);

    private async Task<Found> ReadAsync(HashSet<StateKey> keys, CancellationToken cancellation)
    {
        var recalls = await records.FindManyAsync(
            [.. keys.Where(key => key.Kind == StateKind.Recall)], RecallRecord.Parser, cancellation);
        var errors = await records.FindManyAsync(
            [.. keys.Where(key => key.Kind == StateKind.DeclaredError)], DeclaredErrorRecord.Parser, cancellation);
        return new Found(recalls, errors);
    }

    private static LotKey KeyOf(V1.LotId id) => LotKey.TryFrom(id, out var key)
        ? key
        : throw new InvalidOperationException("A stored lot has no lot id: the store is damaged.");

    private static StatementId IdOf(ByteString field) => StatementId.TryFromBytes(field.Span, out var id) ? id : default;

    /// <summary>Everything that was said of any of the lots.</summary>
    private sealed class Found(IReadOnlyList<RecallRecord> recalls, IReadOnlyList<DeclaredErrorRecord> errors)
    {
        public LotMatters Of(HashSet<StateKey> keys) => keys.Count == 0
            ? LotMatters.None
            : new LotMatters(
                [.. recalls.Select(record => record.Recall)
                    .Where(recall => keys.Contains(StateKey.Recall(IdOf(recall.Id))))
                    .OrderBy(recall => recall.LogIndex)],
                [.. errors.Select(record => record.Error)
                    .Where(error => keys.Contains(StateKey.DeclaredError(IdOf(error.Declaration.Statement))))
                    .OrderBy(error => error.LogIndex)]);
    }
}
