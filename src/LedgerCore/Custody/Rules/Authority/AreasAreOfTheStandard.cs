using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A certificate of the scheme rests on areas that a body of its standard described: that body alone sets their quotas. A
/// certificate for a claim beside the scheme's own may name what another body described.
/// </summary>
internal static class AreasAreOfTheStandard
{
    public static Refusal? Check(RulingCase ruled, V1.Certificate body) => body.Claim.Length > 0
        ? null
        : body.Scope
            .Where(line => !line.Area.IsEmpty)
            .Select(line => ruled.Book.Area(StatementId.Of(line.Area)))
            .OfType<AreaRecord>()
            .Where(area => !IssuerIsAccredited.IsAccredited(ruled, StatementId.Of(area.CertificationBody), body.Standard))
            .Select(area => Reasons.AreaNotOfStandard.With(("area", Text.Hex(area.Id)), ("standard", Text.Quote(body.Standard))))
            .FirstOrDefault();
}
