using Google.Protobuf.Collections;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A certification body has looked at a withheld lot, and restores its claim or keeps it withheld.</summary>
internal static class ClaimResolutionRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.ClaimResolution;
        var key = LotKey.Of(body.Lot);
        var refusal = LotIsKnown.Check(ruled.Book, key, out var lot)
            ?? LotIsNotVoided.Check(key, lot)
            ?? IssuerMayResolve.Check(ruled, key, lot)
            ?? HappenedAfterInput.Check(ruled, key, lot)
            ?? ClaimIsWithheld.Check(key, lot)
            ?? (body.Decision == V1.ClaimDecision.Restore ? RuleRestoring(ruled, key, lot) : null);
        if (refusal is null)
        {
            lot.Resolution = ruled.Id.ToByteString();
            if (body.Decision == V1.ClaimDecision.Restore)
            {
                Restore(lot);
                BookOnQuota(ruled, lot);
            }

            ruled.Book.Write(lot);
        }

        return refusal;
    }

    private static Refusal? RuleRestoring(RulingCase ruled, LotKey key, LotRecord lot) =>
        LotIsUnused.Check(key, lot) ?? ClaimCanBeRestored.Check(ruled.Book, key, lot);

    private static void Restore(LotRecord lot)
    {
        lot.Claim = V1.ClaimStatus.Certified;
        Move(lot.Notices, lot.ResolvedNotices);
    }

    // They stay in the record for whoever asks, and are no longer handed on to what is made from the lot.
    private static void Move(RepeatedField<V1.Notice> notices, RepeatedField<V1.Notice> resolved)
    {
        var withheld = notices.Where(notice => notice.Kind == V1.NoticeKind.Withheld).ToArray();
        resolved.Add(withheld);
        foreach (var notice in withheld)
        {
            notices.Remove(notice);
        }
    }

    // Beside the quota, not on it: a season's certified harvest never passes its maximum by a later decision.
    private static void BookOnQuota(RulingCase ruled, LotRecord lot)
    {
        if (lot.Source != LotSource.Harvest)
        {
            return;
        }

        var area = StatementId.Of(lot.Area);
        var record = ruled.Book.Quotas(area, lot.Species, lot.Part);
        var season = record.Items.FirstOrDefault(item =>
            item.Quota.SeasonFromMs <= lot.OccurredAtMs && lot.OccurredAtMs < item.Quota.SeasonUntilMs);
        if (season is not null && season.Amount.MassState == lot.MassState)
        {
            // Capped, not overflowed: what is restored has no bound of its own.
            season.ResolvedMg = (long)Int128.Min((Int128)season.ResolvedMg + lot.MassMg, long.MaxValue);
            ruled.Book.Write(StateKey.Quotas(area, lot.Species, lot.Part), record);
        }
    }
}
