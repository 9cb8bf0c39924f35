using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Alerts;
using Traceability.LedgerService.Resolution;
using Traceability.LedgerService.Scans;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Gathers what a page tells beside the verdict: one source after the other. A source has its query injected here and adds its notices, those
/// that follow from the log in <see cref="OfLogAsync"/>; kinds and words are in <see cref="ScanNoticeKind"/> and Pages/Texts.
/// </summary>
internal sealed class ScanNotices(AlertNotices alerts, SuspicionBoard suspicions, ScanStore scans, StatementReader statements, TimeProvider time)
{
    private const long DayMs = 86_400_000;

    /// <summary>The notices about a code, known or not, that the log gives at one size, in the order in which they are told.</summary>
    public async Task<IReadOnlyList<ScanNotice>> OfLogAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. await alerts.OfAsync(answer, cancellation), .. IssuedCode.NoticesOf(answer), .. await OfLabelAsync(answer, cancellation)];
    }

    /// <summary>The notices that follow from what is not in the log, as of now.</summary>
    public async Task<IReadOnlyList<ScanNotice>> OfScansAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!answer.IsKnown || ScannedPacks.Of(answer) is not { } pack)
        {
            return [];
        }

        IEnumerable<ScanNotice> copied = suspicions.Tells(pack.Batch, pack.Serial) ? [new ScanNotice(ScanNoticeKind.CloneSuspected, ScanTone.Care)] : [];
        return [.. copied, .. await OfPanelAsync(answer, pack, cancellation)];
    }

    // Only where there are panels is there anything to ask. A household that opens its pack is not warned of itself.
    private async Task<IEnumerable<ScanNotice>> OfPanelAsync(LabelAnswer answer, ScannedPack pack, CancellationToken cancellation)
    {
        if (answer.Batch!.Batch.InnerRoot.IsEmpty || answer.Place is null
            || await scans.OpenedOnAsync(pack.Batch, pack.Serial, cancellation) is not { } day)
        {
            return [];
        }

        var today = time.GetUtcNow().ToUnixTimeMilliseconds() / DayMs;
        var tone = today - day > SuspicionScale.HouseholdDays ? ScanTone.Care : ScanTone.Note;
        return [new ScanNotice(ScanNoticeKind.PackOpened, tone) { Days = new Dictionary<string, long> { ["date"] = day * DayMs } }];
    }

    // A label may be forgotten when its pack is packed: that is told with care.
    private async Task<IEnumerable<ScanNotice>> OfLabelAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        if (answer.Void is not { } mark)
        {
            return answer.IsNotActivated ? [new ScanNotice(ScanNoticeKind.NotActivated, ScanTone.Care)] : [];
        }

        var said = await statements.AtAsync([mark.LogIndex], cancellation);
        return
        [
            new ScanNotice(ScanNoticeKind.VoidSerial, ScanTone.Stop)
            {
                Texts = new Dictionary<string, string> { [ScanNotice.OwnWords] = said is [{ Message.LabelVoid: { } label }] ? label.Words : "" },
                Days = new Dictionary<string, long> { ["date"] = mark.OccurredAtMs },
            },
        ];
    }
}
