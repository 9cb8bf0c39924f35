using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Takes a harvest that was declared wrong out of its season's sums: it is no certified harvest any more.</summary>
internal static class QuotaRelease
{
    /// <summary>Does nothing for lots that no harvest made, or that no season counted. Call before the lot is marked.</summary>
    public static void Of(RulingCase ruled, LotRecord lot)
    {
        if (lot.Source != LotSource.Harvest)
        {
            return;
        }

        var area = StatementId.Of(lot.Area);
        var record = ruled.Book.Quotas(area, lot.Species, lot.Part);
        var season = record.Items.FirstOrDefault(item =>
            item.Quota.SeasonFromMs <= lot.OccurredAtMs && lot.OccurredAtMs < item.Quota.SeasonUntilMs);
        if (season is null || season.Amount.MassState != lot.MassState)
        {
            return;
        }

        if (!lot.Quota.IsEmpty)
        {
            season.HarvestedMg = checked(season.HarvestedMg - lot.MassMg);
            lot.Quota = Google.Protobuf.ByteString.Empty;
        }

        if (lot.Notices.Concat(lot.ResolvedNotices).Any(notice => notice.Code == Reasons.OverQuota.Code))
        {
            season.WithheldMg = Less(season.WithheldMg, lot.MassMg);
        }

        if (lot.Claim == V1.ClaimStatus.Certified && lot.ResolvedNotices.Count > 0)
        {
            season.ResolvedMg = Less(season.ResolvedMg, lot.MassMg);
        }

        ruled.Book.Write(StateKey.Quotas(area, lot.Species, lot.Part), record);
    }

    // These two sums are capped when they grow, so they may hold less than what made them.
    private static long Less(long sumMg, long massMg) => Math.Max(0, sumMg - massMg);
}
