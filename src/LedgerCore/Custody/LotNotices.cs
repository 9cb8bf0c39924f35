using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What a new lot carries of the notices of its step and of the lots that it was made from.</summary>
internal static class LotNotices
{
    /// <summary>Enters each code once, as the first says it: the step, the lot alone, its parents. The claim follows from the first two.</summary>
    public static void Enter(RulingCase ruled, LotRecord lot, IReadOnlyList<LotRecord> claimed, IReadOnlyList<V1.Notice> own)
    {
        lot.Claim = V1.ClaimStatus.Certified;
        foreach (var notice in ruled.Notices.Concat(own))
        {
            lot.Claim = notice.Kind == V1.NoticeKind.Withheld ? V1.ClaimStatus.Withheld : lot.Claim;
            Add(lot, notice);
        }

        foreach (var parent in claimed)
        {
            lot.ByProduct |= parent.ByProduct;
            foreach (var notice in parent.Notices)
            {
                Add(lot, notice);
            }
        }
    }

    // There are few.
    private static void Add(LotRecord lot, V1.Notice notice)
    {
        if (lot.Notices.All(known => known.Code != notice.Code))
        {
            lot.Notices.Add(notice);
        }
    }
}
