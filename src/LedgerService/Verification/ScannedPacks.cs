using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>What of a page is counted as a scan.</summary>
internal static class ScannedPacks
{
    /// <summary>The pack or batch; null for a code whose batch the ledger does not know: there is nothing to count it for.</summary>
    public static ScannedPack? Of(ScanView view) => Of(view.Answer) is not { } pack ? null : pack with { Kind = KindOf(view, pack.Kind) };

    /// <summary>The pack or batch, whatever was declared of the serial.</summary>
    public static ScannedPack? Of(LabelAnswer answer)
    {
        if (answer.Batch is not { } record
            || !StatementId.TryFromBytes(record.Id.Span, out var batch)
            || !StatementId.TryFromBytes(record.Issuer.Span, out var issuer))
        {
            return null;
        }

        var (serial, kind) = answer.Code.Serial.Length == 0 ? (ScanRow.NoSerial, ScanKind.Batch)
            : answer.IsKnown && Serial.TryParse(answer.Code.Serial, out var issued) ? (issued.Index, ScanKind.Outer)
            : (ScanRow.NoSerial, ScanKind.Invented);
        return new ScannedPack(batch, serial, kind, issuer, answer.Code.Product, answer.Code.Lot, serial == ScanRow.NoSerial ? "" : answer.Code.Serial);
    }

    private static ScanKind KindOf(ScanView view, ScanKind kind) =>
        kind != ScanKind.Outer ? kind
        : Has(view, ScanNoticeKind.VoidSerial) ? ScanKind.Void
        : Has(view, ScanNoticeKind.NotActivated) ? ScanKind.Early
        : view.Answer.Verdict == LabelVerdict.Recalled ? ScanKind.Recalled
        : ScanKind.Outer;

    private static bool Has(ScanView view, ScanNoticeKind kind) => view.Notices.Any(notice => notice.Kind == kind);
}
