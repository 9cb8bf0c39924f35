using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// Every harvest that the claim rests on was covered by a certificate in force at that moment, for that species and part, in that area and unit, and
/// neither suspended nor withdrawn by what the log held then. Where one was not, the ledger must say that the claim is
/// withheld.
/// </summary>
internal static class HarvestsWereCertified
{
    public static string? FaultIn(BundleCase ruled) => ruled.Status!.IsCertified
        ? FaultInClaimed(ruled)
        : null;

    private static string? FaultInClaimed(BundleCase ruled) => Claimed(ruled).Any(IsHarvest)
        ? Uncovered(ruled)
            .Select(entry => $"Entry {entry.Index}: no certificate in the bundle covers this harvest, and the ledger withholds nothing.")
            .FirstOrDefault()
        : "Every lot in the recipe is used without the claim, and the ledger withholds nothing.";

    public static string Shown(BundleCase ruled)
    {
        if (ruled.Status!.IsCertified)
        {
            var unclaimed = ruled.Chain.Count(IsHarvest) - Claimed(ruled).Count(IsHarvest);
            return unclaimed == 0
                ? "Every harvest was covered by a certificate in force for its species, part, area and unit."
                : $"Every harvest that the claim rests on was covered by a certificate in force for its species, part, area and unit; {unclaimed} others are used without the claim.";
        }

        var uncovered = Uncovered(ruled).Count();
        var found = uncovered == 0
            ? "Of each harvest only this was checked: that a certificate for its date, species, part, area and unit is in the bundle."
            : $"{uncovered} of the harvests are covered by no certificate in the bundle.";
        return $"{found} The ledger withheld the claim for {string.Join(", ", ruled.Status.Reasons)}.";
    }

    private static IEnumerable<RecordedStatement> Uncovered(BundleCase ruled) => Claimed(ruled)
        .Where(IsHarvest)
        .Where(entry => !ruled.Entries.Any(other => Covers(other, entry) && !IsStopped(ruled, other, entry)));

    private static List<RecordedStatement> Claimed(BundleCase ruled) => [.. ClaimedLots.Of(ruled).Select(claimed => claimed.Maker).Distinct()];

    private static bool IsHarvest(RecordedStatement entry) => entry.Statement.Message.Harvest is not null;

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
            && certificate.Scope.Any(line => HarvestIsCertified.Covers(line, harvest));
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
