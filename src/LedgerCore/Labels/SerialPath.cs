using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Labels;

/// <summary>What a verifier asks of a code's path, without the seed or list of the batch (docs/formats/serials.md, "Root").</summary>
public static class SerialPath
{
    /// <summary>Whether the path leads from the code, at that place, to the root of so many.</summary>
    /// <param name="text">The code as read.</param>
    /// <param name="index">Its place, as told. A code made from a seed names it itself, and must name this one.</param>
    /// <param name="isOwn">Whether the batch says that its serials are the issuer's own; codes under scratch panels never are.</param>
    /// <param name="units">Labels of the batch.</param>
    /// <param name="path">The hashes.</param>
    /// <param name="root">As signed.</param>
    public static bool Holds(string text, ulong index, bool isOwn, int units, ReadOnlySpan<Hash> path, Hash root) =>
        units is > 0 and <= Serial.MaxUnits
        && (isOwn ? PackSerial.TryParse(text, out _) : Serial.TryParse(text, out var serial) && (ulong)serial.Index == index)
        && InclusionProof.Verify(OwnSerials.LeafOf(text), index, (ulong)units, path, root);
}
