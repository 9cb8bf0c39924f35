using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Bundles;

/// <summary>Every entry is a leaf of the checkpoint's tree (RFC 6962 §2.1.1).</summary>
internal static class EntriesAreInTheLog
{
    public static string? FaultIn(BundleCase ruled)
    {
        var (size, root) = (ruled.Checkpoint!.Size, ruled.Checkpoint.Root);
        foreach (var entry in ruled.Bundle.Entries)
        {
            if (!InclusionProof.Verify(TreeHasher.Leaf(entry.Leaf.Span), entry.Index, size, BundlePath.Of(entry.Path), root))
            {
                return $"Entry {entry.Index} is not shown to be in the log: its path does not lead to the checkpoint's root.";
            }
        }

        return null;
    }

    public static string Shown(BundleCase ruled) => $"All {ruled.Entries.Count} entries are in the log that the checkpoint signs.";
}
