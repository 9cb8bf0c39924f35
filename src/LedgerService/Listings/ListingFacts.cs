using System.Collections.Concurrent;
using Traceability.LedgerCore.Names;
using Traceability.LedgerService.Verification;

namespace Traceability.LedgerService.Listings;

/// <summary>What listings are held against, for one size of the log and one day. What was looked up is kept, up to a bound.</summary>
/// <param name="Size">Size of the log.</param>
/// <param name="AsOfMs">The moment that is asked for, Unix milliseconds.</param>
/// <param name="Certificates">All certificates.</param>
/// <param name="Names">Names of plants: the operator's, those that came with the program, those of the ledger's CITES listings.</param>
/// <param name="Claims">Words that claim certification.</param>
internal sealed record ListingFacts(ulong Size, long AsOfMs, KnownCertificates Certificates, NameIndex Names, NameIndex Claims)
{
    private const int MaxKept = 8_192;
    private const long Day = 24 * 60 * 60 * 1_000;

    private readonly ConcurrentDictionary<ScannedCode, LabelAnswer> labels = new();
    private ConcurrentDictionary<(string Plant, string Country), CitesStanding> cites = new();

    /// <summary>The moment for which CITES listings are asked: the beginning of its day, so that they stay the same for a day.</summary>
    public long CitesMs => AsOfMs - (AsOfMs % Day);

    /// <summary>The verdict on a batch, if it was asked.</summary>
    public LabelAnswer? Label(ScannedCode batch) => labels.GetValueOrDefault(batch);

    /// <summary>How a plant stands, if it was asked.</summary>
    public CitesStanding? Cites(string plant, string country) => cites.GetValueOrDefault((plant, country));

    public void Keep(ScannedCode batch, LabelAnswer answer) => Keep(labels, batch, answer);

    public void Keep(string plant, string country, CitesStanding standing) => Keep(cites, (plant, country), standing);

    /// <summary>The same for another size of the log, between which nothing changed the CITES listings.</summary>
    public ListingFacts At(ulong size, long asOfMs, KnownCertificates certificates)
    {
        var next = new ListingFacts(size, asOfMs, certificates, Names, Claims);
        next.cites = next.CitesMs == CitesMs ? cites : next.cites;
        return next;
    }

    private static void Keep<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept, TKey key, TValue value)
        where TKey : notnull
    {
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        kept[key] = value;
    }
}
