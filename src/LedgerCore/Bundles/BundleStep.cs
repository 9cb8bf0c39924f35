using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>One step of the chain of custody.</summary>
/// <param name="Index">Log index of its statement.</param>
/// <param name="Id">Id of its statement.</param>
/// <param name="Kind">Which kind of statement.</param>
/// <param name="Party">Name of the party that did it.</param>
/// <param name="OccurredAtMs">When it is said to have happened, Unix milliseconds.</param>
/// <param name="RecordedAtMs">When the ledger took it, Unix milliseconds.</param>
public sealed record BundleStep(
    ulong Index,
    StatementId Id,
    V1.Statement.BodyOneofCase Kind,
    string Party,
    long OccurredAtMs,
    long RecordedAtMs);
