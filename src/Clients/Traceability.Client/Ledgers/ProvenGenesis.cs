using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>How a ledger began, as its first entry says: proved to be entry 0 of a checkpoint that the pinned keys signed.</summary>
/// <param name="Id">The statement; also the party id of the scheme owner.</param>
/// <param name="Genesis">Scheme, scheme owner, its first key, and the log before, if any.</param>
/// <param name="RecordedAt">When the ledger took it.</param>
/// <param name="Size">Entries of that checkpoint.</param>
public sealed record ProvenGenesis(StatementId Id, Genesis Genesis, DateTimeOffset RecordedAt, ulong Size);
