namespace Traceability.LedgerCore.Statements;

internal static class AccreditationShape
{
    public static Refusal? Check(V1.Accreditation body) =>
        Field.Id("accreditation.certification_body", body.CertificationBody)
        ?? Field.Words("accreditation.standard", body.Standard, 100)
        ?? Field.Span("accreditation.valid", body.ValidFromMs, body.ValidUntilMs);

    public static Refusal? Check(V1.AccreditationWithdrawal body) =>
        Field.Id("accreditation_withdrawal.accreditation", body.Accreditation)
        ?? Field.Id("accreditation_withdrawal.certification_body", body.CertificationBody)
        ?? Field.Time("accreditation_withdrawal.effective_from_ms", body.EffectiveFromMs)
        ?? Field.Words("accreditation_withdrawal.reason", body.Reason, 200);
}
