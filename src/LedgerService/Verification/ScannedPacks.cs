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
    public static ScannedPack? Of(LabelAnswer answer)
    {
        if (answer.Batch is not { } record
            || !StatementId.TryFromBytes(record.Id.Span, out var batch)
            || !StatementId.TryFromBytes(record.Issuer.Span, out var issuer))
        {
            return null;
        }

        return answer switch
        {
            { Code.Serial.Length: 0 } => Pack(ScanRow.NoSerial, ScanKind.Batch, ""),
            { Place: { } place } => Pack(place.Index, KindOf(answer, place), place.IsInner ? "" : answer.Code.Serial),
            _ => Pack(ScanRow.NoSerial, ScanKind.Invented, ""),
        };

        ScannedPack Pack(int serial, ScanKind kind, string text) => new(batch, serial, kind, issuer, answer.Code.Product, answer.Code.Lot, text);
    }

    // What is gravest of what the issuer has said of the pack.
    private static ScanKind KindOf(LabelAnswer answer, LabelPlace place) =>
        place.IsInner ? ScanKind.Inner
        : answer.Void is not null ? ScanKind.Void
        : answer.IsNotActivated ? ScanKind.Early
        : answer.Verdict == LabelVerdict.Recalled ? ScanKind.Recalled
        : ScanKind.Outer;
}
