using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>What the fields of a bundle may hold, each for itself.</summary>
internal static class BundleShape
{
    private const int MaximumPath = 63;
    private const int MaximumKeys = 16;
    private const int MaximumNote = 64 * 1024;

    /// <summary>The first fault as a sentence, or null.</summary>
    public static string? FaultIn(V1.Bundle bundle)
    {
        if (bundle.FormatVersion != BundleFile.FormatVersion)
        {
            return $"The bundle has format version {bundle.FormatVersion}; this program reads version {BundleFile.FormatVersion}.";
        }

        if (!LotKey.TryFrom(bundle.Lot, out _))
        {
            return "The bundle does not name a lot.";
        }

        if (bundle.LabelBatch.Length is not (0 or StatementId.Size) || (bundle.LabelBatch.IsEmpty && bundle.Serial is not null))
        {
            return "The bundle names a serial without its label batch, or an id that is none.";
        }

        if (bundle.Entries.Count == 0 || bundle.VerifierKeys.Count > MaximumKeys)
        {
            return $"The bundle has no entries, or more than {MaximumKeys} verifier keys.";
        }

        if (!bundle.VerifierKeys.All(text => VerifierKey.TryParse(text, out _)))
        {
            return "A verifier key in the bundle cannot be read.";
        }

        if (bundle.Checkpoint.Length > MaximumNote || bundle.LotStatus.Length > MaximumNote)
        {
            return "A signed note in the bundle is longer than 64 KiB.";
        }

        return FaultInPaths(bundle);
    }

    private static string? FaultInPaths(V1.Bundle bundle)
    {
        var paths = bundle.Entries.Select(entry => entry.Path).Append(bundle.Serial?.Path ?? []);
        return paths.Any(path => path.Count > MaximumPath || path.Any(hash => hash.Length != Hash.Size))
            ? $"An inclusion path in the bundle is no list of at most {MaximumPath} hashes."
            : null;
    }
}
