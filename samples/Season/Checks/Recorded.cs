using Google.Protobuf;
using Traceability.Client;
using Traceability.LedgerCore.Merkle;
using Traceability.V1;

namespace Traceability.Season.Checks;

/// <summary>A statement that was recorded, as its signer keeps it.</summary>
/// <param name="Item">What was sent.</param>
/// <param name="Receipt">What came back.</param>
internal sealed record Recorded(OutboxItem Item, Receipt Receipt)
{
    /// <summary>Hash of the leaf, from the signer's own bytes: SHA-256(0x00 | LogEntry) (RFC 6962 section 2.1).</summary>
    public Hash Leaf => TreeHasher.Leaf(new LogEntry
    {
        RecordedAtMs = Receipt.RecordedAtMs,
        Statement = Item.Statement.Statement,
        Signatures = { Item.Statement.Signatures },
    }.ToByteArray());
}
