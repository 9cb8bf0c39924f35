using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>
/// What rests on a certificate. Lots are found by an index that the fold keeps, so the cost is that of the lots found and not
/// of the ledger.
/// </summary>
internal sealed class CertificateReach(CustodyRecords records)
{
    private const int Chunk = 900;
    private const int MostCounted = 1_000_000;
    private const int MostLooked = 10_000;

    /// <summary>The operator that a certificate was given to; null when there is no such certificate.</summary>
    public async Task<StatementId?> HolderAsync(StatementId certificate, CancellationToken cancellation) =>
        await records.FindAsync(StateKey.CertificateHolder(certificate), PointerRecord.Parser, cancellation) is { } pointer
        && StatementId.TryFromBytes(pointer.StatementId.Span, out var holder)
            ? holder
            : null;

    /// <summary>A page of lots that were made in a span of time, in order of the log.</summary>
    /// <param name="after">A key of <see cref="StateKind.LotOfCertificate"/>: where the page before ended.</param>
    /// <param name="size">Most lots of the page.</param>
    public async Task<LotPage> ListAsync(
        StatementId certificate, (long FromMs, long UntilMs) span, StateKey? after, int size, CancellationToken cancellation)
    {
        var lots = new List<LotRecord>();
        for (var looked = 0; looked < MostLooked; looked += Chunk)
        {
            var keys = await NextAsync(certificate, after, cancellation);
            var found = await records.FindMapAsync([.. keys.Select(LotOf)], LotRecord.Parser, cancellation);
            foreach (var key in keys.Where(key => IsIn(found[LotOf(key)], span)))
            {
                if (lots.Count == size)
                {
                    return new LotPage(lots, after);
                }

                lots.Add(found[LotOf(key)]);
                after = key;
            }

            if (keys.Count < Chunk)
            {
                return new LotPage(lots, null);
            }

            after = keys[^1];
        }

        return new LotPage(lots, after);
    }

    /// <summary>The sums over all of them.</summary>
    public async Task<TouchedSums> SumAsync(
        StatementId certificate, (long FromMs, long UntilMs) span, CancellationToken cancellation)
    {
        var sums = new TouchedSums();
        var parties = new Dictionary<ByteString, TouchedParty>();
        var chunk = new List<StateKey>(Chunk);
        var counted = 0;
        await foreach (var key in records.KeysAsync([StateKey.PrefixOf(StateKind.LotOfCertificate, certificate)], cancellation))
        {
            sums.Truncated = counted++ == MostCounted;
            if (sums.Truncated)
            {
                break;
            }

            chunk.Add(LotOf(key));
            if (chunk.Count == Chunk)
            {
                await CountAsync();
            }
        }

        await CountAsync();
        sums.Parties.Add(parties.Values.OrderBy(party => Convert.ToHexString(party.Party.Span), StringComparer.Ordinal));
        return sums;

        async Task CountAsync()
        {
            foreach (var lot in await records.FindManyAsync(chunk, LotRecord.Parser, cancellation))
            {
                if (IsIn(lot, span))
                {
                    Count(sums, parties, lot);
                }
            }

            chunk.Clear();
        }
    }

    private static bool IsIn(LotRecord lot, (long FromMs, long UntilMs) span) =>
        span.FromMs <= lot.OccurredAtMs && (span.UntilMs == 0 || lot.OccurredAtMs < span.UntilMs);

    private static void Count(TouchedSums sums, Dictionary<ByteString, TouchedParty> parties, LotRecord lot)
    {
        sums.Lots++;
        sums.Harvests += lot.Source == LotSource.Harvest ? 1u : 0;
        sums.Packed += lot.Units > 0 ? 1u : 0;
        sums.Serials += lot.LabelledUnits;
        if (lot.Source == LotSource.Sale)
        {
            Of(lot.Recipient).Bought++;
        }

        if (lot.BalanceMg > 0)
        {
            Of(lot.Holder).Held++;
        }

        TouchedParty Of(ByteString party)
        {
            if (!parties.TryGetValue(party, out var found))
            {
                found = new TouchedParty { Party = party };
                parties.Add(party, found);
            }

            return found;
        }
    }

    private static StateKey LotOf(StateKey index) => StateKey.Lot(index.LastLot());

    // A token of another certificate names a place all the same: the certificate asked about is put into it.
    private Task<IReadOnlyList<StateKey>> NextAsync(StatementId certificate, StateKey? after, CancellationToken cancellation) => records.KeysAsync(
        StateKey.PrefixOf(StateKind.LotOfCertificate, certificate),
        after is { } last ? StateKey.LotOfCertificate(certificate, last.LastLot()) : null,
        Chunk,
        cancellation);
}
