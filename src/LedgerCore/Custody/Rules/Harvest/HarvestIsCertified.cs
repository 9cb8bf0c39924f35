using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A certificate in force at the time of collection covers the species, the part, the area and the unit: for the scheme's own
/// claim one without a claim code. Of certificates that overlap every one that covers the harvest counts; one that begins
/// later or has ended does not.
/// </summary>
internal static class HarvestIsCertified
{
    /// <param name="covering">Every certificate that does.</param>
    public static V1.Notice? Check(RulingCase ruled, V1.Harvest body, out StatementId[] covering)
    {
        var moment = ruled.OccurredAtMs;
        var valid = ruled.Book.Certificates(ruled.Issuer).Items.Where(item => IsOfScheme(item) && IsValid(item.Certificate, moment)).ToArray();
        var right = valid.Where(item => item.Certificate.Scope.Any(line => Covers(line, body))).ToArray();
        covering = [.. right.Where(item => IsInForce(item, moment)).Select(item => StatementId.Of(item.Id))];
        return covering.Length > 0 ? null : NoticeOf(body, moment, valid, right);
    }

    /// <summary>Whether a certificate, of whatever claim, is in force and covers the harvest.</summary>
    public static bool IsCovered(CertificatesRecord.Types.Item item, V1.Harvest body, long moment) =>
        IsInForce(item, moment) && item.Certificate.Scope.Any(line => Covers(line, body));

    /// <summary>Whether its dates include the moment, and nobody has suspended or withdrawn it.</summary>
    public static bool IsInForce(CertificatesRecord.Types.Item item, long moment) =>
        IsValid(item.Certificate, moment) && CertificateHistory.StopAt(item.Statuses, moment) is null;

    /// <summary>Whether it is for the scheme's own claim.</summary>
    public static bool IsOfScheme(CertificatesRecord.Types.Item item) => item.Certificate.Claim.Length == 0;

    /// <summary>Whether a line of scope covers a harvest, wherever the certificate's dates lie.</summary>
    public static bool Covers(V1.ScopeLine line, V1.Harvest body) => CoversGoods(line, body) && WorkIsInScopeUnits.Includes(line, body.Unit);

    // right: those that would cover the harvest, were they not stopped.
    private static V1.Notice NoticeOf(
        V1.Harvest body, long moment, CertificatesRecord.Types.Item[] valid, CertificatesRecord.Types.Item[] right)
    {
        if (valid.Any(item => IsInForce(item, moment) && item.Certificate.Scope.Any(line => CoversGoods(line, body))))
        {
            return WorkIsInScopeUnits.NoticeOf(body.Unit, $"{V1.Activity.Harvest}", body.Species, body.Part);
        }

        if (right.FirstOrDefault() is { } stopped)
        {
            return Reasons.CertificateSuspended.NoticeOf(("number", Text.Quote(stopped.Certificate.Number)), ("when", Text.OfTime(moment)));
        }

        return valid.Length == 0
            ? Reasons.CertificateNotInForce.NoticeOf(("when", Text.OfTime(moment)))
            : Reasons.CertificateNotInScope.NoticeOf(
                ("when", Text.OfTime(moment)),
                ("species", body.Species),
                ("part", $"{body.Part}"),
                ("area", Text.Hex(body.Area)));
    }

    private static bool IsValid(V1.Certificate certificate, long moment) =>
        certificate.ValidFromMs <= moment && moment < certificate.ValidUntilMs;

    private static bool CoversGoods(V1.ScopeLine line, V1.Harvest body) =>
        line.Species == body.Species
        && line.Part == body.Part
        && line.Area.Equals(body.Area)
        && line.Activities.Contains(V1.Activity.Harvest);
}
