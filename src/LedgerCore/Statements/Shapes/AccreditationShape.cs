namespace Traceability.LedgerCore.Statements;

internal static class AccreditationShape
{
    public static Refusal? Check(V1.Accreditation body) =>
        Field.Id("accreditation.certification_body", body.CertificationBody)
        ?? Field.Words("accreditation.standard", body.Standard, 100)
        ?? Field.Span("accreditation.valid", body.ValidFromMs, body.ValidUntilMs);
}
