using Traceability.LedgerCore.Merkle;

namespace Traceability.Client;

/// <summary>
/// Asks the ledger to prove that the newer tree extends the older one. Null when it answers that it cannot (its tree is
/// smaller); throws <see cref="LedgerUnreachableException"/> when it does not answer.
/// </summary>
/// <param name="oldSize">1 or more.</param>
/// <param name="newSize">More than the old size.</param>
/// <param name="cancellation">Ends the wait.</param>
public delegate Task<IReadOnlyList<Hash>?> ConsistencySource(ulong oldSize, ulong newSize, CancellationToken cancellation);
