using Traceability.LedgerService.Scans;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Gathers what a page tells beside the verdict: one source after the other. A source has its query injected here and adds its notices
/// in <see cref="OfAsync"/>; kinds and words are in <see cref="ScanNoticeKind"/> and Pages/Texts.
/// </summary>
internal sealed class ScanNotices(SuspicionBoard suspicions)
{
    /// <summary>The notices about a code, known or not, in the order in which they are told.</summary>
    public Task<IReadOnlyList<ScanNotice>> OfAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ScanNotice>>(
            [.. ScannedPacks.Of(answer) is { } pack && answer.IsKnown && suspicions.Tells(pack.Batch, pack.Serial)
                ? (IEnumerable<ScanNotice>)[new ScanNotice(ScanNoticeKind.CloneSuspected, ScanTone.Care)]
                : []]);
    }
}
