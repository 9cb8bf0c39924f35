using System.Runtime.CompilerServices;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>
/// Walks the graph of lots, one generation in one round trip, so that the cost is that of the product's own history and
/// not of the ledger. What a walk has seen cannot change meanwhile: lots are only added.
/// </summary>
internal sealed class LotTrace(CustodyRecords records)
{
    private delegate IAsyncEnumerable<LotKey> Step(IReadOnlyList<LotRecord> generation, CancellationToken cancellation);

    /// <summary>The lots of a generation that count; the walk goes no further from the others.</summary>
    internal delegate Task<IReadOnlyList<LotRecord>> Sieve(IReadOnlyCollection<LotRecord> generation);

    /// <summary>Everything a lot was made from, children before parents; null when there is no such lot.</summary>
    /// <param name="limit">Most lots, 1 or more; the nearest generations stay.</param>
    public async Task<LotTrail?> UpstreamAsync(LotKey start, int limit, CancellationToken cancellation)
    {
        var trail = await WalkAsync(start, limit, Parents, All, cancellation);

        // What a lot is made from was recorded before it: descending, every child stands before its parents.
        return trail is null ? null : trail with { Lots = [.. trail.Lots.OrderByDescending(lot => lot.LogIndex)] };
    }

    /// <summary>Everything made from a lot, parents before children; null when there is no such lot.</summary>
    /// <param name="limit">Most lots, 1 or more; the nearest generations stay.</param>
    public Task<LotTrail?> DownstreamAsync(LotKey start, int limit, CancellationToken cancellation) =>
        DownstreamAsync(start, limit, All, cancellation);

    /// <summary>As <see cref="DownstreamAsync(LotKey, int, CancellationToken)"/>, of the lots that count.</summary>
    public async Task<LotTrail?> DownstreamAsync(LotKey start, int limit, Sieve sieve, CancellationToken cancellation)
    {
        var trail = await WalkAsync(start, limit, ChildrenAsync, sieve, cancellation);
        return trail is null ? null : trail with { Lots = [.. trail.Lots.OrderBy(lot => lot.LogIndex)] };
    }

    private static Task<IReadOnlyList<LotRecord>> All(IReadOnlyCollection<LotRecord> generation) =>
        Task.FromResult<IReadOnlyList<LotRecord>>([.. generation]);

    private static IAsyncEnumerable<LotKey> Parents(IReadOnlyList<LotRecord> generation, CancellationToken cancellation) =>
        generation.SelectMany(lot => lot.Parents).Select(KeyOf).ToAsyncEnumerable();

    private static LotKey KeyOf(V1.LotId id) => LotKey.TryFrom(id, out var key)
        ? key
        : throw new InvalidOperationException("A stored lot has no lot id: the store is damaged.");

    private async IAsyncEnumerable<LotKey> ChildrenAsync(
        IReadOnlyList<LotRecord> generation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var parents = generation.Select(lot => StateKey.PrefixOf(StateKind.LotChild, KeyOf(lot.Id))).ToList();
        await foreach (var key in records.KeysAsync(parents, cancellation))
        {
            yield return key.LastLot();
        }
    }

    private async Task<LotTrail?> WalkAsync(LotKey start, int limit, Step next, Sieve sieve, CancellationToken cancellation)
    {
        var seen = new HashSet<LotKey> { start };
        var lots = new List<LotRecord>();
        var truncated = false;
        for (List<LotKey> wanted = [start]; wanted.Count > 0 && !truncated;)
        {
            var generation = await sieve(await records.FindManyAsync([.. wanted.Select(StateKey.Lot)], LotRecord.Parser, cancellation));
            lots.AddRange(generation);
            wanted = [];
            await foreach (var key in next(generation, cancellation))
            {
                truncated = !seen.Contains(key) && seen.Count == limit;
                if (truncated)
                {
                    break;
                }

                if (seen.Add(key))
                {
                    wanted.Add(key);
                }
            }

            if (truncated)
            {
                lots.AddRange(await sieve(await records.FindManyAsync([.. wanted.Select(StateKey.Lot)], LotRecord.Parser, cancellation)));
            }
        }

        return lots.Count == 0 ? null : new LotTrail(lots, truncated);
    }
}
