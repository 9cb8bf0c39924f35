using System.Text;

namespace Traceability.LedgerCore.Statements;

internal static class AuditShape
{
    private const int MaximumScore = 3;
    private const int MaximumFindings = 100;
    private const int MaximumText = 20_000;

    public static Refusal? Check(V1.Audit body) =>
        Field.Id("audit.operator", body.Operator)
        ?? Field.Words("audit.standard", body.Standard, 100)
        ?? Field.Between("audit.year", body.Year, 1, StandardVersionShape.MaximumYear)
        ?? Field.Count("audit.ratings", body.Ratings.Count, 0, StandardVersionShape.MaximumPoints)
        ?? Field.Each("audit.ratings", body.Ratings, Check)
        ?? StandardVersionShape.Ascending("audit.ratings", [.. body.Ratings.Select(rating => rating.Code)])
        ?? Field.Count("audit.non_conformities", body.NonConformities.Count, 0, MaximumFindings)
        ?? Field.Each("audit.non_conformities", body.NonConformities, Check);

    public static Refusal? Check(V1.NonConformityClosure body) =>
        Field.Id("non_conformity_closure.audit", body.Audit)
        ?? Field.Id("non_conformity_closure.operator", body.Operator)
        ?? Field.Between("non_conformity_closure.place", body.Place, 0, MaximumFindings - 1)
        ?? Field.Time("non_conformity_closure.closed_from_ms", body.ClosedFromMs)
        ?? Field.Words("non_conformity_closure.reason", body.Reason, 500);

    /// <summary>Words of several lines: no other field shows them.</summary>
    public static Refusal? Check(V1.AuditFindings part)
    {
        var length = Encoding.UTF8.GetByteCount(part.Text);
        return length <= MaximumText
            ? null
            : Reasons.FieldTooLong.With(("field", "findings.text"), ("length", Text.Of(length)), ("limit", Text.Of(MaximumText)));
    }

    private static Refusal? Check(string field, V1.Rating rating) =>
        StandardVersionShape.Code($"{field}.code", rating.Code)
        ?? Field.Between($"{field}.score", rating.Score, 0, MaximumScore)
        ?? Field.Absent($"{field}.score", rating is { NotApplicable: true, Score: > 0 });

    private static Refusal? Check(string field, V1.NonConformity one) =>
        StandardVersionShape.Code($"{field}.code", one.Code)
        ?? Field.Choice($"{field}.severity", one.Severity)
        ?? Field.Time($"{field}.deadline_ms", one.DeadlineMs);
}
