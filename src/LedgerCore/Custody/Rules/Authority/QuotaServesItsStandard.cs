using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Who sets a quota is accredited for the standard that it serves: of a scheme's certificate that has the area in its scope and has
/// not ended, where there is one; before the first one any accreditation will do, as the certificate asks then.
/// </summary>
internal static class QuotaServesItsStandard
{
    public static Refusal? Check(RulingCase ruled, AreaRecord area)
    {
        string[] standards =
        [
            .. ruled.Book.Certificates(StatementId.Of(area.Area.Operator)).Items
                .Where(HarvestIsCertified.IsOfScheme)
                .Select(item => item.Certificate)
                .Where(certificate => ruled.OccurredAtMs < certificate.ValidUntilMs && certificate.Scope.Any(line => line.Area.Equals(area.Id)))
                .Select(certificate => certificate.Standard)
                .Distinct(),
        ];
        return standards.Length == 0 ? IssuerIsAccredited.Check(ruled)
            : standards.Any(standard => IssuerIsAccredited.Check(ruled, standard) is null) ? null
            : IssuerIsAccredited.Check(ruled, standards[^1]);
    }
}
