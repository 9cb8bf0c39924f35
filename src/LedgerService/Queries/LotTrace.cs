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
    private delegate IAsyncEnumerable<LotPlace> Step(IReadOnlyList<LotRecord> generation, CancellationToken cancellation);

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

    /// <summary>
    /// Everything made from some lots, themselves first, generation by generation as it is read: whoever follows need not
    /// keep it. A lot comes once, with the nearest of its parents; lots that do not exist are left out.
    /// </summary>
    /// <param name="starts">Where to begin.</param>
    /// <param name="limit">Most lots, 1 or more; the nearest generations stay.</param>
    /// <param name="sieve">The lots that count.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public IAsyncEnumerable<LotGeneration> DownstreamAsync(
        IReadOnlyCollection<LotKey> starts, int limit, Sieve sieve, CancellationToken cancellation) =>
        GenerationsAsync(starts, limit, ChildrenAsync, sieve, cancellation);

    private static Task<IReadOnlyList<LotRecord>> All(IReadOnlyCollection<LotRecord> generation) =>
        Task.FromResult<IReadOnlyList<LotRecord>>([.. generation]);

    private static IAsyncEnumerable<LotPlace> Parents(IReadOnlyList<LotRecord> generation, CancellationToken cancellation) =>
        generation.SelectMany(LotPlace.OfParents).ToAsyncEnumerable();

    private async IAsyncEnumerable<LotPlace> ChildrenAsync(
        IReadOnlyList<LotRecord> generation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var parents = generation.Select(lot => StateKey.PrefixOf(StateKind.LotChild, LotPlace.Of(lot))).ToList();
        await foreach (var key in records.KeysAsync(parents, cancellation))
        {
            yield return key.LastLot();
        }
    }

    private async Task<LotTrail?> WalkAsync(LotKey start, int limit, Step next, Sieve sieve, CancellationToken cancellation)
    {
        var lots = new List<LotRecord>();
        var truncated = false;
        await foreach (var generation in GenerationsAsync([start], limit, next, sieve, cancellation))
        {
            lots.AddRange(generation.Lots);
            truncated |= generation.IsCut;
        }

        return lots.Count == 0 ? null : new LotTrail(lots, truncated);
    }

    private async IAsyncEnumerable<LotGeneration> GenerationsAsync(
        IReadOnlyCollection<LotKey> starts, int limit, Step next, Sieve sieve, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = (await records.PlacesAsync(starts, cancellation)).Values.ToHashSet();
        var isCut = false;
        await using var reader = await records.OpenAsync(cancellation);
        for (List<LotPlace> wanted = [.. seen]; wanted.Count > 0;)
        {
            var found = await reader.FindManyAsync([.. wanted.Select(StateKey.Lot)], cancellation);
            var generation = await sieve([.. found.Select(value => LotRecord.Parser.ParseFrom(value.AsSpan()))]);
            if (isCut)
            {
                yield return new LotGeneration(generation, IsCut: true);
                yield break;
            }

            wanted = [];
            await foreach (var key in next(generation, cancellation))
            {
                isCut = !seen.Contains(key) && seen.Count >= limit;
                if (isCut)
                {
                    break;
                }

                if (seen.Add(key))
                {
                    wanted.Add(key);
                }
            }

            yield return new LotGeneration(generation, isCut);
        }
    }
}
