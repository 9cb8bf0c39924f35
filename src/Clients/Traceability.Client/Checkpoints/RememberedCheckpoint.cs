using Traceability.LedgerCore.Merkle;

namespace Traceability.Client;

/// <summary>A checkpoint whose signatures by pinned keys were checked.</summary>
/// <param name="Note">The signed note, as received.</param>
/// <param name="Size">Number of leaves.</param>
/// <param name="Root">Root of the tree.</param>
public sealed record RememberedCheckpoint(string Note, ulong Size, Hash Root)
{
    /// <summary>What a statement carries as proof of "not before"; null for the empty tree, which proves nothing.</summary>
    public V1.SeenCheckpoint? ToSeen() => Size == 0
        ? null
        : new V1.SeenCheckpoint { Size = Size, Root = Google.Protobuf.ByteString.CopyFrom(Root.Span) };
}
