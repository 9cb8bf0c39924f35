namespace Traceability.LedgerCore.Statements;

internal static class CertificateStatusShape
{
    public static Refusal? Check(V1.CertificateStatus body) =>
        Field.Id("certificate_status.certificate", body.Certificate)
        ?? Field.Choice("certificate_status.status", body.Status)
        ?? Field.Time("certificate_status.effective_from_ms", body.EffectiveFromMs)
        ?? Field.Words("certificate_status.reason", body.Reason, 200);
}
