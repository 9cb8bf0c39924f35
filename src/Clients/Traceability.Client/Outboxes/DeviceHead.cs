using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>How far a key's chain goes.</summary>
/// <param name="Sequence">Number of its last statement; 0 when there is none.</param>
/// <param name="Last">That statement.</param>
/// <param name="Looked">Place in the outbox up to which was looked.</param>
internal sealed record DeviceHead(ulong Sequence, StatementId Last, long Looked)
{
    /// <summary>The place of the next statement.</summary>
    internal DeviceLink Next() => new()
    {
        Sequence = Sequence + 1,
        Previous = Sequence == 0 ? ByteString.Empty : Last.ToByteString(),
    };
}
