using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Reports;

/// <summary>
/// A report of a copied pack that is dismissed ends what everybody is told of that code: whoever looks after the issuer looked into it,
/// and the vote says who and why. Scans that come later are judged as ever.
/// </summary>
internal sealed class SuspicionEnd(LabelQuery labels, ScanStore scans, SuspicionBoard board, ScanRecorder recorder)
{
    /// <summary>What follows from a report as it is after a vote; nothing from most.</summary>
    public async Task FollowAsync(ReportRow report, CancellationToken cancellation)
    {
        var said = new LabelCode { ProductId = report.Product, LotCode = report.LotCode, Serial = report.Serial };
        if (report.State != (int)ReportState.Dismissed
            || report.Kind != (int)ReportKind.CopiedPack
            || !ScannedCode.TryCreate(said, out var code)
            || ScannedPacks.Of(await labels.AskAsync(code, cancellation)) is not { } pack
            || (code.Serial.Length > 0 && pack.Serial == ScanRow.NoSerial))
        {
            return;
        }

        await scans.EndAsync(pack.Batch, pack.Serial, recorder.Today, cancellation);
        await board.LoadAsync(cancellation);
    }
}
