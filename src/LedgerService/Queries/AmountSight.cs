using Google.Protobuf;
using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Which amounts one caller may see. Got from <see cref="AmountRights"/> for the holders that a query met.</summary>
internal sealed class AmountSight
{
    private readonly ByteString? party;
    private readonly bool everything;
    private readonly HashSet<ByteString> registered;
    private readonly ILookup<ByteString, (long FromMs, long UntilMs)> certified;
    private readonly long nowMs;

    private AmountSight(
        ByteString? party,
        bool everything,
        IEnumerable<ByteString> registered,
        IEnumerable<(ByteString Operator, long FromMs, long UntilMs)> certified,
        long nowMs)
    {
        this.party = party;
        this.everything = everything;
        this.registered = [.. registered];
        this.certified = certified.ToLookup(span => span.Operator, span => (span.FromMs, span.UntilMs));
        this.nowMs = nowMs;
    }

    /// <summary>Sees no amount.</summary>
    public static AmountSight None { get; } = new(null, false, [], [], 0);

    /// <summary>Sees every amount.</summary>
    public static AmountSight Everything { get; } = new(null, true, [], [], 0);

    /// <summary>Sees its own, and those of the operators it looks after.</summary>
    /// <param name="party">The caller.</param>
    /// <param name="registered">Parties that the caller registered.</param>
    /// <param name="certified">Validity of the certificates that the caller gave, Unix milliseconds, end not included.</param>
    /// <param name="nowMs">Unix milliseconds.</param>
    public static AmountSight Of(
        ByteString party,
        IEnumerable<ByteString> registered,
        IEnumerable<(ByteString Operator, long FromMs, long UntilMs)> certified,
        long nowMs) => new(party, false, registered, certified, nowMs);

    /// <summary>
    /// A lot's amounts are seen by its holder, who issued the statement that made it or the sale that was rejected (a lot
    /// never changes hands: a sale and its receipt make new ones), by its buyer while it is in transit, by the body that
    /// registered the holder, certifies it now or did when the lot was made, and by who sees everything.
    /// </summary>
    public bool Sees(LotRecord lot) =>
        everything
        || IsCaller(lot.Holder)
        || IsCaller(lot.Recipient)
        || registered.Contains(lot.Holder)
        || certified[lot.Holder].Any(span => Covers(span, nowMs) || Covers(span, lot.OccurredAtMs));

    /// <summary>
    /// What a party has, as a whole: its own, of the operators that it registered or certifies now, and everybody's for who sees everything.
    /// </summary>
    public bool SeesParty(ByteString other) =>
        everything || IsCaller(other) || registered.Contains(other) || certified[other].Any(span => Covers(span, nowMs));

    /// <summary>A quota's amounts are seen by the area's operator, the body that described the area, and the scheme owner.</summary>
    public bool SeesQuotas(AreaRecord area) => everything || IsCaller(area.Area.Operator) || IsCaller(area.CertificationBody);

    private static bool Covers((long FromMs, long UntilMs) span, long moment) => span.FromMs <= moment && moment < span.UntilMs;

    private bool IsCaller(ByteString other) => party is not null && party.Equals(other);
}
