using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Decides which harvests of a season are within its maximum: in the order of (occurred_at, statement id), each that
/// still fits. Phones send late, so a harvest may come after others that it precedes; then the decisions on those after
/// it are made anew (docs/rules.md, OVER_QUOTA), so that for lots that nobody has used yet the order of arrival does not
/// matter. A lot that was used or resolved stays as it is, and its mass stays counted.
/// </summary>
internal static class SeasonDraw
{
    /// <summary>Most later harvests that a ruling looks at again; behind more, a late one that does not fit stays withheld.</summary>
    internal const int MostLater = 1000;

    /// <summary>Counts a harvest on its season, within the maximum or beyond it; may change later harvests' lots.</summary>
    /// <returns>Whether it is within the maximum.</returns>
    public static bool Draw(RulingCase ruled, QuotasRecord.Types.Item season, long massMg)
    {
        var quota = StatementId.Of(season.Id);
        var fits = Fits(season, massMg) || TakesPrecedence(ruled, season, massMg);
        Book(season, fits, massMg);
        ruled.Book.Index(StateKey.HarvestOfSeason(quota, ruled.OccurredAtMs, ruled.Id));
        return fits;
    }

    /// <summary>A harvest was taken off its season: what it kept out may fit now. The caller has booked it off, and writes the season.</summary>
    public static void GiveRoom(RulingCase ruled, QuotasRecord.Types.Item season, LotRecord takenOff)
    {
        var open = OpenAfter(ruled, season, takenOff.OccurredAtMs, StatementId.Of(takenOff.Id.StatementId))
            .Where(lot => !lot.Id.Equals(takenOff.Id)).ToArray();
        Decide(ruled, season, open, LeftFor(season, open));
    }

    // When all of it fits, it changes nothing for anybody.
    private static bool Fits(QuotasRecord.Types.Item season, long massMg) =>
        (Int128)season.HarvestedMg + massMg <= season.Amount.MaximumMg;

    private static bool TakesPrecedence(RulingCase ruled, QuotasRecord.Types.Item season, long massMg)
    {
        var open = OpenAfter(ruled, season, ruled.OccurredAtMs, ruled.Id);
        var left = LeftFor(season, open) - massMg;
        if (open.Length == 0 || left < 0)
        {
            return false;
        }

        Decide(ruled, season, open, left);
        return true;
    }

    // Later lots that a decision may still change; none when there are too many of them.
    private static LotRecord[] OpenAfter(RulingCase ruled, QuotasRecord.Types.Item season, long occurredAtMs, StatementId harvest)
    {
        var quota = StatementId.Of(season.Id);
        var keys = ruled.Book.KeysBetween(
            StateKey.HarvestOfSeason(quota, occurredAtMs, harvest),
            StateKey.HarvestOfSeason(quota, season.Quota.SeasonUntilMs, default),
            MostLater + 1);
        return keys.Count > MostLater
            ? []
            : [.. ruled.Book.Lots([.. keys.Select(key => new LotKey(key.LastId(), 0))]).Where(lot => !QuotaDecisions.IsSettled(lot))];
    }

    private static Int128 LeftFor(QuotasRecord.Types.Item season, LotRecord[] open) =>
        (Int128)season.Amount.MaximumMg - season.HarvestedMg + open.Where(IsCounted).Aggregate(Int128.Zero, (sum, lot) => sum + lot.MassMg);

    private static void Decide(RulingCase ruled, QuotasRecord.Types.Item season, LotRecord[] open, Int128 left)
    {
        foreach (var lot in open)
        {
            var fits = lot.MassMg <= left;
            left -= fits ? lot.MassMg : 0;
            if (fits != IsCounted(lot))
            {
                Turn(ruled, season, lot, fits);
            }
        }
    }

    private static bool IsCounted(LotRecord lot) => !lot.Quota.IsEmpty;

    private static void Turn(RulingCase ruled, QuotasRecord.Types.Item season, LotRecord lot, bool fits)
    {
        var notice = FitsTheQuota.NoticeOf(season);
        lot.Quota = fits ? season.Id : ByteString.Empty;
        lot.Claim = fits ? V1.ClaimStatus.Certified : V1.ClaimStatus.Withheld;
        if (fits)
        {
            lot.Notices.Remove(lot.Notices.First(known => known.Code == notice.Code));
        }
        else
        {
            lot.Notices.Insert(0, notice);
        }

        season.HarvestedMg -= fits ? 0 : lot.MassMg;
        season.WithheldMg -= fits && season.WithheldMg != long.MaxValue ? lot.MassMg : 0;
        Book(season, fits, lot.MassMg);
        ruled.Book.Write(lot);
    }

    private static void Book(QuotasRecord.Types.Item season, bool fits, long massMg)
    {
        if (fits)
        {
            season.HarvestedMg = checked(season.HarvestedMg + massMg);
        }
        else
        {
            // Capped, not overflowed: what is withheld has no bound of its own. Once at the cap it stays there.
            season.WithheldMg = (long)Int128.Min((Int128)season.WithheldMg + massMg, long.MaxValue);
        }
    }
}
