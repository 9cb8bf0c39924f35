using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Finds lots by id and by the party that holds or awaits them.</summary>
internal sealed class LotQuery(CustodyRecords records)
{
    // A party's spent lots, and sales that it has confirmed, stay in the index: a page gives up, with a token to go on, after looking at this many.
    private const int MostLooked = 10_000;

    private const int Chunk = 900;

    /// <summary>The lot, or null.</summary>
    public Task<LotRecord?> FindAsync(LotKey lot, CancellationToken cancellation) =>
        records.LotAsync(lot, cancellation);

    /// <summary>
    /// Lots that a party holds and lots in transit to it, in order of the log. A page may be short, even empty, and yet have
    /// a next one.
    /// </summary>
    /// <param name="after">A key of <see cref="StateKind.LotOfHolder"/>: where the page before ended.</param>
    /// <param name="size">Most lots of the page.</param>
    /// <param name="spentToo">Whether lots of which nothing is left are wanted.</param>
    public async Task<LotPage> ListAsync(
        StatementId party, StateKey? after, int size, bool spentToo, CancellationToken cancellation)
    {
        var lots = new List<LotRecord>();
        var last = after;
        for (var looked = 0; looked < MostLooked; looked += Chunk)
        {
            var keys = await NextAsync(party, last, cancellation);
            foreach (var lot in await records.FindManyAsync([.. keys.Select(key => StateKey.Lot(key.LastLot()))], LotRecord.Parser, cancellation))
            {
                var wanted = lot.BalanceMg > 0 || (spentToo && lot.Holder.Span.SequenceEqual(party.Span));
                if (wanted && lots.Count == size)
                {
                    return new LotPage(lots, last);
                }

                last = StateKey.LotOfHolder(party, LotPlace.Of(lot));
                if (wanted)
                {
                    lots.Add(lot);
                }
            }

            if (keys.Count < Chunk)
            {
                return new LotPage(lots, null);
            }
        }

        return new LotPage(lots, last);
    }

    // The two indexes, merged in order of the log.
    private async Task<IReadOnlyList<StateKey>> NextAsync(StatementId party, StateKey? after, CancellationToken cancellation)
    {
        var held = await records.KeysAsync(
            StateKey.PrefixOf(StateKind.LotOfHolder, party),
            after is { } one ? StateKey.LotOfHolder(party, one.LastLot()) : null,
            Chunk,
            cancellation);
        var awaited = await records.KeysAsync(
            StateKey.PrefixOf(StateKind.LotForBuyer, party),
            after is { } other ? StateKey.LotForBuyer(party, other.LastLot()) : null,
            Chunk,
            cancellation);
        return [.. held.Concat(awaited).Select(key => StateKey.LotOfHolder(party, key.LastLot())).Distinct().Order(StateKey.Order).Take(Chunk)];
    }
}
