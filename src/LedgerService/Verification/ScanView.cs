using System.Collections.Concurrent;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Verification.Pages;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>Everything that a page or document about a code tells, in no language yet.</summary>
/// <param name="Answer">The verdict.</param>
/// <param name="Scheme">Name of the scheme.</param>
/// <param name="Issuer">Name of who issued the labels; empty for an unknown batch.</param>
/// <param name="Species">Scientific name.</param>
/// <param name="Part">The part of the plant.</param>
/// <param name="PackedMs">When the lot was packed, Unix milliseconds.</param>
/// <param name="Steps">The chain, the first harvest first; empty when the code was not issued.</param>
/// <param name="IsLong">True when the chain is too long for a page.</param>
/// <param name="Certificates">Those that the goods were harvested under.</param>
/// <param name="Recalls">Recalls of the goods and of what they were made from, the open ones first.</param>
/// <param name="Notices">What there is to tell beside the verdict.</param>
/// <param name="Checkpoint">The newest checkpoint.</param>
/// <param name="NowMs">When the view was made, Unix milliseconds.</param>
internal sealed record ScanView(
    LabelAnswer Answer,
    string Scheme,
    string Issuer,
    string Species,
    PlantPart Part,
    long PackedMs,
    IReadOnlyList<ScanStep> Steps,
    bool IsLong,
    IReadOnlyList<ScanCertificate> Certificates,
    IReadOnlyList<ScanRecall> Recalls,
    IReadOnlyList<ScanNotice> Notices,
    Checkpoint Checkpoint,
    long NowMs)
{
    /// <summary>The first certificate behind the goods that is now stopped, a withdrawn one before a suspended one, and how.</summary>
    public (ScanCertificate Certificate, CertificateStop Stop)? StoppedNow => Certificates
        .Select(certificate => certificate.StopAt(NowMs) is { } stop ? (certificate, stop) : ((ScanCertificate, CertificateStop)?)null)
        .Where(stopped => stopped is not null)
        .OrderByDescending(stopped => stopped!.Value.Item2.Standing)
        .FirstOrDefault();

    /// <summary><see cref="ScanStory.Chains"/>.</summary>
    public ConcurrentDictionary<string, Html> Chains { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Its page by language tag, UTF-8, as far as it was made.</summary>
    public ConcurrentDictionary<string, byte[]> Pages { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Claims of the packed lot beside the scheme's own, in order of code; none for a code that was not issued.</summary>
    public IReadOnlyList<LotClaim> OtherClaims => Answer.IsKnown ? Answer.Lot?.OtherClaims.ToArray() ?? [] : [];

    /// <summary>Product name as printed; empty for an unknown batch.</summary>
    public string Product => Answer.Batch?.Batch.ProductName ?? "";
}
