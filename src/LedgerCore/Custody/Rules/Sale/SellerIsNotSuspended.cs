using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who is suspended may receive, but sells without the claim (invariant I8). Who was never certified is not asked.</summary>
internal static class SellerIsNotSuspended
{
    public static V1.Notice? Check(RulingCase ruled)
    {
        var certificates = ruled.Book.Certificates(ruled.Issuer).Items.Where(HarvestIsCertified.IsOfScheme).ToArray();
        var isStopped = certificates.Any(item => IsStopped(item, ruled.OccurredAtMs));
        return isStopped && !certificates.Any(item => HarvestIsCertified.IsInForce(item, ruled.OccurredAtMs))
            ? Reasons.SellerSuspended.NoticeOf(("when", Text.OfTime(ruled.OccurredAtMs)))
            : null;
    }

    private static bool IsStopped(CertificatesRecord.Types.Item item, long moment) =>
        item.Certificate.ValidFromMs <= moment && CertificateHistory.StopAt(item.Statuses, moment) is not null;
}
