using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Claims that a lot carries beside the scheme's own, e.g. organic: each rests on certificates of its own, and is handed on
/// by the same milligrams.
/// </summary>
internal static class OtherClaims
{
    // More than anybody has; a sale names each (custody.proto).
    private const int Maximum = 32;

    // What these say concerns the scheme's own claim only. Every other rule that withholds, withholds all claims.
    private static readonly HashSet<string> OfTheScheme =
    [
        Reasons.CertificateNotInForce.Code, Reasons.CertificateSuspended.Code, Reasons.CertificateNotInScope.Code,
        Reasons.QuotaMissing.Code, Reasons.SeasonClosed.Code, Reasons.MassStateNotOfQuota.Code, Reasons.OverQuota.Code,
        Reasons.InventoryOverdue.Code, Reasons.InputWithheld.Code, Reasons.SellerSuspended.Code, Reasons.ClaimReleased.Code,
    ];

    /// <summary>Those for which the harvester has a certificate in force that covers the harvest, in order of code.</summary>
    public static IEnumerable<LotClaim> OfHarvest(RulingCase ruled, V1.Harvest body, AreaRecord area) =>
        ruled.Book.Certificates(ruled.Issuer).Items
            .Where(item => item.Certificate.Claim.Length > 0 && HarvestIsCertified.IsCovered(item, body, ruled.OccurredAtMs))
            .GroupBy(item => item.Certificate.Claim, item => StatementId.Of(item.Id))
            .OrderBy(claim => claim.Key, StringComparer.Ordinal)
            .Take(Maximum)
            .Select(claim => new LotClaim
            {
                Code = claim.Key,
                Certificates = { Ascending(claim) },
                Notices = { AreaIsUntreatedLongEnough.Check(ruled, area, claim.Key) is { } notice ? [notice] : Array.Empty<V1.Notice>() },
            });

    /// <summary>Those that every one of the lots carries.</summary>
    public static IEnumerable<LotClaim> Common(IReadOnlyList<LotRecord> parents) => parents is [] or [{ OtherClaims.Count: 0 }, ..]
        ? []
        : parents[0].OtherClaims
        .Select(claim => parents.Select(parent => parent.OtherClaims.FirstOrDefault(other => other.Code == claim.Code)).ToArray())
        .Where(same => !same.Contains(null))
        .Select(same => new LotClaim
        {
            Code = same[0]!.Code,
            Notices = { same.SelectMany(claim => claim!.Notices).DistinctBy(notice => notice.Code) },
            Certificates = { Ascending(same.SelectMany(claim => claim!.Certificates).Select(StatementId.Of)) },
        });

    /// <summary>Withholds what this step withholds, and says how each stands.</summary>
    public static void Rule(RulingCase ruled, LotRecord lot)
    {
        if (lot.OtherClaims.Count == 0)
        {
            return;
        }

        var withheld = ruled.Notices.Where(notice => notice.Kind == V1.NoticeKind.Withheld && !OfTheScheme.Contains(notice.Code)).ToArray();
        foreach (var claim in lot.OtherClaims)
        {
            claim.Notices.Add(withheld.Where(notice => claim.Notices.All(own => own.Code != notice.Code)).ToArray());
            claim.Status = claim.Notices.Count > 0 ? V1.ClaimStatus.Withheld : V1.ClaimStatus.Certified;
        }
    }

    /// <summary>Ids, each once, in ascending order.</summary>
    public static IEnumerable<Google.Protobuf.ByteString> Ascending(IEnumerable<StatementId> ids)
    {
        var distinct = ids.Distinct().ToArray();
        Array.Sort(distinct, (a, b) => a.Span.SequenceCompareTo(b.Span));
        return distinct.Select(id => id.ToByteString());
    }
}
