using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A withdrawn certificate stays withdrawn.</summary>
internal static class CertificateIsNotWithdrawn
{
    public static Refusal? Check(CertificatesRecord.Types.Item item, V1.CertificateStatus body) =>
        CertificateHistory.StopAt(item.Statuses, body.EffectiveFromMs) is { Standing: V1.CertificateStanding.Withdrawn } stop
            ? Reasons.CertificateWithdrawn.With(("certificate", Text.Hex(item.Id)), ("since", Text.OfTime(stop.SinceMs)))
            : null;
}
