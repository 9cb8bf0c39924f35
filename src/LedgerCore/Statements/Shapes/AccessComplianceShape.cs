namespace Traceability.LedgerCore.Statements;

internal static class AccessComplianceShape
{
    public static Refusal? Check(V1.AccessCompliance body) =>
        Field.Id("access_compliance.area", body.Area)
        ?? Field.OptionalWords("access_compliance.species", body.Species, 200)
        ?? Field.Words("access_compliance.authority", body.Authority, 200)
        ?? Field.Words("access_compliance.identifier", body.Identifier, 64)
        ?? Field.Words("access_compliance.provider", body.Provider, 200)
        ?? Field.Words("access_compliance.subject", body.Subject, 500)
        ?? Field.Time("access_compliance.issued_at_ms", body.IssuedAtMs);
}
