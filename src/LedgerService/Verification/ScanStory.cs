using System.Collections.Concurrent;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Verification.Pages;

namespace Traceability.LedgerService.Verification;

/// <summary>What a page tells of a batch, whichever of its packs was scanned.</summary>
/// <param name="Scheme">Name of the scheme.</param>
/// <param name="Issuer">Name of who issued the labels; empty for an unknown batch.</param>
/// <param name="Steps">The chain, the first harvest first; empty when the code was not issued.</param>
/// <param name="IsLong">True when the chain is too long for a page.</param>
/// <param name="Certificates">Those that the goods were harvested under.</param>
/// <param name="Recalls">Recalls of the goods and of what they were made from, the open ones first.</param>
/// <param name="Checkpoint">The newest checkpoint.</param>
/// <param name="ReadMs">When it was read, Unix milliseconds.</param>
internal sealed record ScanStory(
    string Scheme,
    string Issuer,
    IReadOnlyList<ScanStep> Steps,
    bool IsLong,
    IReadOnlyList<ScanCertificate> Certificates,
    IReadOnlyList<ScanRecall> Recalls,
    Checkpoint Checkpoint,
    long ReadMs)
{
    /// <summary>The chain as markup by language tag, as far as it was made: the same for every pack, and most of its page.</summary>
    public ConcurrentDictionary<string, Html> Chains { get; } = new(StringComparer.Ordinal);
}
