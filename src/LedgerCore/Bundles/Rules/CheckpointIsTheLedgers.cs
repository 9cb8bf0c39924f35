using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>The ledger signed the checkpoint that all else is relative to (docs/formats/checkpoint.md).</summary>
internal static class CheckpointIsTheLedgers
{
    public static string? FaultIn(BundleCase ruled)
    {
        var keys = ruled.Pinned;
        if (keys.Count == 0 && !TryReadKeys(ruled.Bundle.VerifierKeys, out keys))
        {
            return "The verifier keys in the bundle cannot be read, or there are none.";
        }

        if (!Checkpoint.IsOrigin(ruled.Bundle.Origin))
        {
            return "The bundle does not name a ledger.";
        }

        if (!new CheckpointVerifier(ruled.Bundle.Origin, keys).TryOpen(ruled.Bundle.Checkpoint, out Checkpoint? checkpoint, out var fault))
        {
            return SentenceOf(fault, ruled);
        }

        (ruled.Checkpoint, ruled.LogKeys) = (checkpoint, keys);
        return null;
    }

    public static string Shown(BundleCase ruled)
    {
        var size = ruled.Checkpoint!.Size;
        return ruled.Pinned.Count > 0
            ? $"The checkpoint of {size} entries is signed by the ledger {Text.Quote(ruled.Bundle.Origin)}, by keys that you gave."
            : $"The checkpoint of {size} entries is signed by the keys in the bundle itself. Compare them with those that the scheme publishes: "
                + $"{string.Join(" and ", ruled.LogKeys.Select(key => key.Key))}";
    }

    /// <summary>Why a note of the ledger is not accepted.</summary>
    internal static string SentenceOf(NoteFault fault, BundleCase ruled) => fault switch
    {
        NoteFault.Malformed => "The signed note cannot be read.",
        NoteFault.InvalidSignature => "A signature of the ledger is wrong: the note was changed, or never signed.",
        NoteFault.Unverified => $"None of the {(ruled.Pinned.Count > 0 ? "keys that you gave" : "bundle's keys")} has signed the note.",
        NoteFault.RetiredKey => "The signed note is of a time when the keys that signed it were retired already.",
        NoteFault.WrongContent => "The signed note says something else than it should.",
        NoteFault.WrongOrigin => "The signed note is of another ledger.",
        _ => $"The signed note was not accepted ({fault}).",
    };

    private static bool TryReadKeys(IReadOnlyList<string> texts, out IReadOnlyList<LogKey> keys)
    {
        var read = new List<LogKey>();
        foreach (var text in texts)
        {
            if (!VerifierKey.TryParse(text, out var key))
            {
                keys = [];
                return false;
            }

            read.Add(new LogKey(key));
        }

        keys = read;
        return read.Count > 0;
    }
}
