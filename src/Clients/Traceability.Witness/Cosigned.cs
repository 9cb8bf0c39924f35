using Traceability.LedgerCore.Merkle;

namespace Traceability.Witness;

/// <summary>The largest checkpoint of a log that was cosigned.</summary>
/// <param name="Size">Entries.</param>
/// <param name="Root">Root of the tree of that size.</param>
/// <param name="Note">The signed note: the log's verified lines, then the witness's own.</param>
internal sealed record Cosigned(ulong Size, Hash Root, string Note);
