namespace Traceability.LedgerCore.Bundles;

/// <summary>The file is a bundle, in its one encoding.</summary>
internal static class FileIsABundle
{
    public static string? FaultIn(BundleCase ruled)
    {
        if (!BundleFile.TryRead(ruled.File, out var bundle, out var fault))
        {
            return fault;
        }

        ruled.Bundle = bundle;
        return null;
    }

    public static string Shown(BundleCase ruled) =>
        $"The file is a bundle of {ruled.Bundle.Entries.Count} entries, in its one encoding.";
}
