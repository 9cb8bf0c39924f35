using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A certificate in force at the time of collection covers the species, the part and the area.</summary>
internal static class HarvestIsCertified
{
    /// <param name="covering">Every certificate that does.</param>
    public static V1.Notice? Check(RulingCase ruled, V1.Harvest body, out StatementId[] covering)
    {
        var inForce = ruled.Book.Certificates(ruled.Issuer).Items.Where(item => IsInForce(item.Certificate, ruled.OccurredAtMs)).ToArray();
        covering = [.. inForce.Where(item => item.Certificate.Scope.Any(line => Covers(line, body))).Select(item => StatementId.Of(item.Id))];
        if (covering.Length > 0)
        {
            return null;
        }

        return inForce.Length == 0
            ? Reasons.CertificateNotInForce.NoticeOf(("when", Text.OfTime(ruled.OccurredAtMs)))
            : Reasons.CertificateNotInScope.NoticeOf(
                ("when", Text.OfTime(ruled.OccurredAtMs)),
                ("species", body.Species),
                ("part", $"{body.Part}"),
                ("area", Text.Hex(body.Area)));
    }

    private static bool IsInForce(V1.Certificate certificate, long moment) =>
        certificate.ValidFromMs <= moment && moment < certificate.ValidUntilMs;

    private static bool Covers(V1.ScopeLine line, V1.Harvest body) =>
        line.Species == body.Species
        && line.Part == body.Part
        && line.Area.Equals(body.Area)
        && line.Activities.Contains(V1.Activity.Harvest);
}
