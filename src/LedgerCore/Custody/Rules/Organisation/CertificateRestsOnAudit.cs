using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A certificate for the scheme's claim that begins under a gate names an audit that passes it. An audit that is named
/// without a gate is the operator's all the same.
/// </summary>
internal static class CertificateRestsOnAudit
{
    public static Refusal? Check(RulingCase ruled, V1.Certificate body)
    {
        var version = body.Claim.Length == 0
            ? StandardGate.VersionAt(ruled.Book.Standard(body.Standard), body.ValidFromMs)
            : null;
        if (body.Audit.IsEmpty)
        {
            return version is null
                ? null
                : Reasons.AuditMissing.With(("standard", Text.Quote(body.Standard)), ("since", Text.OfTime(version.EffectiveFromMs)));
        }

        return AuditIsKnown.Check(ruled.Book, StatementId.Of(body.Operator), StatementId.Of(body.Audit), out _, out var audit)
            ?? IsForCertificate(body, audit)
            ?? (version is null ? null : Passes(ruled, body, version));
    }

    private static Refusal? IsForCertificate(V1.Certificate body, AuditsRecord.Types.Item audit) =>
        audit.Standard == body.Standard && audit.Year == body.Year
            ? null
            : Reasons.AuditOfOther.With(
                ("audit", Text.Hex(audit.Id)),
                ("standard", Text.Quote(audit.Standard)),
                ("year", Text.Of(audit.Year)));

    private static Refusal? Passes(RulingCase ruled, V1.Certificate body, V1.StandardVersion version)
    {
        var gate = StandardGate.Of(version, ruled.Book.Ratings(StatementId.Of(body.Audit)).Ratings, body.Year);
        return gate.IsPassed
            ? null
            : Reasons.GateNotPassed.With(
                ("audit", Text.Hex(body.Audit)),
                ("standard", Text.Quote(body.Standard)),
                ("year", Text.Of(body.Year)),
                ("score", Text.Of(gate.Score)),
                ("norm", Text.Of(gate.Norm)),
                ("permille", Text.Of(gate.Norm == 0 ? 0 : gate.Score * 1000 / gate.Norm)),
                ("least", Text.Of(gate.Least)),
                ("missed", RatingsFitTheStandard.ListOf(gate.Missed)),
                ("unrated", RatingsFitTheStandard.ListOf(gate.Unrated)));
    }
}
