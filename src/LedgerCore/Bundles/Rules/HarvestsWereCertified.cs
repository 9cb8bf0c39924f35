using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// Every harvest was covered by a certificate in force at that moment, for that species and part, in that area, and
/// neither suspended nor withdrawn by what the log held then. Where one was not, the ledger must say that the claim is
/// withheld.
/// </summary>
internal static class HarvestsWereCertified
{
    public static string? FaultIn(BundleCase ruled) => ruled.Status!.IsCertified
        ? Uncovered(ruled)
            .Select(entry => $"Entry {entry.Index}: no certificate in the bundle covers this harvest, and the ledger withholds nothing.")
            .FirstOrDefault()
        : null;

    public static string Shown(BundleCase ruled)
    {
        if (ruled.Status!.IsCertified)
        {
            return "Every harvest was covered by a certificate in force for its species, part and area.";
        }

        var uncovered = Uncovered(ruled).Count();
        var found = uncovered == 0
            ? "Of each harvest only this was checked: that a certificate for its date, species, part and area is in the bundle."
            : $"{uncovered} of the harvests are covered by no certificate in the bundle.";
        return $"{found} The ledger withheld the claim for {string.Join(", ", ruled.Status.Reasons)}.";
    }

    private static IEnumerable<RecordedStatement> Uncovered(BundleCase ruled) => ruled.Chain
        .Where(entry => entry.Statement.Message.Harvest is not null)
        .Where(entry => !ruled.Entries.Any(other => Covers(other, entry) && !IsStopped(ruled, other, entry)));

    private static bool Covers(RecordedStatement other, RecordedStatement entry)
    {
        if (other.Statement.Message.Certificate is not { } certificate || other.Index > entry.Index)
        {
            return false;
        }

        var (harvest, moment) = (entry.Statement.Message.Harvest, entry.Statement.Message.OccurredAtMs);
        return certificate.Claim.Length == 0
            && certificate.Operator.Span.SequenceEqual(entry.Statement.Issuer.Span)
            && certificate.ValidFromMs <= moment
            && moment < certificate.ValidUntilMs
            && certificate.Scope.Any(line =>
                line.Species == harvest.Species
                && line.Part == harvest.Part
                && line.Area.Equals(harvest.Area)
                && line.Activities.Contains(V1.Activity.Harvest));
    }

    // A status recorded after the harvest changes nothing of it.
    private static bool IsStopped(BundleCase ruled, RecordedStatement certificate, RecordedStatement harvest)
    {
        var item = ruled.Book().Certificates(harvest.Statement.Issuer).Items
            .First(item => item.Id.Span.SequenceEqual(certificate.Statement.Id.Span));
        return CertificateHistory.StopAt(
            item.Statuses.Where(status => status.LogIndex < harvest.Index), harvest.Statement.Message.OccurredAtMs) is not null;
    }
}
