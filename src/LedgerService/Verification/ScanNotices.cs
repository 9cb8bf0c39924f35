using Traceability.LedgerService.Alerts;
using Traceability.LedgerService.Resolution;
using Traceability.LedgerService.Scans;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Gathers what a page tells beside the verdict: one source after the other. A source has its query injected here and adds its notices, those
/// that follow from the log in <see cref="OfLogAsync"/>; kinds and words are in <see cref="ScanNoticeKind"/> and Pages/Texts.
/// </summary>
internal sealed class ScanNotices(AlertNotices alerts, SuspicionBoard suspicions)
{
    /// <summary>The notices about a code, known or not, that the log gives at one size, in the order in which they are told.</summary>
    public async Task<IReadOnlyList<ScanNotice>> OfLogAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. await alerts.OfAsync(answer, cancellation), .. IssuedCode.NoticesOf(answer), .. OfLabel(answer)];
    }

    /// <summary>The notices that follow from what is not in the log, as of now.</summary>
    public IReadOnlyList<ScanNotice> OfScans(LabelAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.IsKnown && ScannedPacks.Of(answer) is { } pack && suspicions.Tells(pack.Batch, pack.Serial)
            ? [new ScanNotice(ScanNoticeKind.CloneSuspected, ScanTone.Care)]
            : [];
    }

    // A label may be forgotten when its pack is packed: that is told with care.
    private static IEnumerable<ScanNotice> OfLabel(LabelAnswer answer)
    {
        if (answer.Void is { } mark)
        {
            yield return new ScanNotice(ScanNoticeKind.VoidSerial, ScanTone.Stop) { Days = new Dictionary<string, long> { ["date"] = mark.OccurredAtMs } };
        }
        else if (answer.IsNotActivated)
        {
            yield return new ScanNotice(ScanNoticeKind.NotActivated, ScanTone.Care);
        }
    }
}
