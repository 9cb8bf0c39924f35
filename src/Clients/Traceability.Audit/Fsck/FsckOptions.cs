using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Audit;

/// <summary>What to check, and by what.</summary>
public sealed record FsckOptions
{
    /// <summary>Origin of the log.</summary>
    public required string Origin { get; init; }

    /// <summary>The log's keys, retired ones too; 1 or more.</summary>
    public required IReadOnlyList<LogKey> Keys { get; init; }

    /// <summary>Whose word it takes beside the log's to believe the published checkpoint and the receipts; null asks no witness.</summary>
    public WitnessPolicy? Policy { get; init; }

    /// <summary>Receipts to be checked besides.</summary>
    public IReadOnlyList<ReceiptFile> Receipts { get; init; } = [];

    /// <summary>Where the replay is kept, to go on from when it is stopped; null keeps nothing.</summary>
    public string? ResumeFolder { get; init; }

    /// <summary>
    /// Bytes of records that are gathered before they are written, 1 MiB or more; memory holds up to twice as many. Default 48 MiB.
    /// </summary>
    public long GatheredBytes { get; init; } = 48L << 20;

    /// <summary>Threads, 1 or more. Default one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
