using Google.Protobuf;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Sums up what a reach has met.</summary>
internal sealed class ReachTally
{
    private readonly SortedDictionary<ByteString, ReachedParty> parties = new(
        Comparer<ByteString>.Create((a, b) => a.Span.SequenceCompareTo(b.Span)));

    private long lots;
    private long batches;
    private long serials;

    /// <summary>Whether the walk left something out.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>Who holds or was sold any of it.</summary>
    public IEnumerable<ByteString> Parties => parties.Keys;

    public void Add(IReadOnlyCollection<LotRecord> found, IReadOnlyCollection<ReachedLabels> labels, AmountSight sight)
    {
        lots += found.Count;
        batches += labels.Count;
        serials += labels.Sum(batch => batch.Serials);
        foreach (var lot in found)
        {
            var holder = PartyOf(lot.Holder);
            holder.Lots++;
            holder.IsBuyer |= lot.Source == LotSource.SaleReceipt;
            holder.AmountsVisible &= sight.Sees(lot);
            holder.RemainingMg += lot.BalanceMg;
            if (!lot.Recipient.IsEmpty)
            {
                PartyOf(lot.Recipient).IsBuyer = true;
            }
        }
    }

    /// <param name="names">Names of the parties.</param>
    public ReachSummary Summary(IReadOnlyDictionary<ByteString, string> names)
    {
        var summary = new ReachSummary { Lots = lots, LabelBatches = batches, Serials = serials, Truncated = IsTruncated };
        foreach (var (id, party) in parties)
        {
            // Who holds no lot yet has no amounts to hide or to tell.
            party.AmountsVisible &= party.Lots > 0;
            party.RemainingMg = party.AmountsVisible ? party.RemainingMg : 0;
            party.Name = names.GetValueOrDefault(id, "");
            summary.Parties.Add(party);
        }

        return summary;
    }

    private ReachedParty PartyOf(ByteString id)
    {
        if (!parties.TryGetValue(id, out var party))
        {
            party = new ReachedParty { Party = id, AmountsVisible = true };
            parties.Add(id, party);
        }

        return party;
    }
}
