namespace Traceability.LedgerCore.Bundles;

/// <summary>Who certified, audited, registered or described areas was accredited by the scheme owner when it did so, and held the role.</summary>
internal static class BodiesHadTheRight
{
    public static string? FaultIn(BundleCase ruled)
    {
        AuthorityReplay.Run(ruled);
        return ruled.Refused.Where(refused => !SignersWereInForce.IsOurs(refused.Refusal))
            .Select(refused => $"Entry {refused.Entry.Index}: {refused.Refusal.Sentence}")
            .FirstOrDefault();
    }

    public static string Shown(BundleCase ruled) =>
        "Whoever certified, registered operators or described areas was accredited by the scheme owner at that time.";
}
