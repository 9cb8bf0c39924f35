using System.Buffers;

namespace Traceability.LedgerCore.Statements;

internal static class CertificateShape
{
    private const long MaximumValidityMs = 460L * 24 * 60 * 60 * 1000;
    private const int MaximumUnits = 32;
    private const int MaximumClaim = 32;

    private static readonly SearchValues<char> ClaimCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static Refusal? Check(V1.Certificate body) =>
        Field.Id("certificate.operator", body.Operator)
        ?? Field.Words("certificate.number", body.Number, 64)
        ?? Field.Words("certificate.standard", body.Standard, 100)
        ?? Field.Count("certificate.scope", body.Scope.Count, 1, 200)
        ?? Field.Each("certificate.scope", body.Scope, Check)
        ?? Field.Span("certificate.valid", body.ValidFromMs, body.ValidUntilMs)
        ?? Field.Between("certificate.valid_until_ms", body.ValidUntilMs, body.ValidFromMs + 1, body.ValidFromMs + MaximumValidityMs)
        ?? (body.Claim.Length == 0 ? null : Claim("certificate.claim", body.Claim))
        ?? CheckAudit(body);

    /// <summary>The code of a claim beside the scheme's own.</summary>
    public static Refusal? Claim(string field, string code) =>
        Field.Characters(field, code, MaximumClaim, ClaimCharacters, "1 to 32 characters of a-z, 0-9 and \"-\"");

    // Both or neither: a year without an audit would look like one that was passed.
    private static Refusal? CheckAudit(V1.Certificate body) => body.Audit.IsEmpty
        ? Field.Absent("certificate.year", body.Year != 0)
        : Field.Id("certificate.audit", body.Audit) ?? Field.Between("certificate.year", body.Year, 1, StandardVersionShape.MaximumYear);

    private static Refusal? Check(string field, V1.ScopeLine line) =>
        Field.Words($"{field}.species", line.Species, 200)
        ?? Field.Choice($"{field}.part", line.Part)
        ?? Field.Count($"{field}.activities", line.Activities.Count, 1, 4)
        ?? Field.Each($"{field}.activities", line.Activities, Field.Choice)
        ?? Field.Distinct($"{field}.activities", line.Activities)
        ?? CheckArea(field, line)
        ?? Field.Count($"{field}.units", line.Units.Count, 0, MaximumUnits)
        ?? Field.Each($"{field}.units", line.Units, Field.Id)
        ?? Field.Distinct($"{field}.units", line.Units);

    private static Refusal? CheckArea(string field, V1.ScopeLine line) =>
        line.Area.IsEmpty && !line.Activities.Contains(V1.Activity.Harvest) ? null : Field.Id($"{field}.area", line.Area);
}
