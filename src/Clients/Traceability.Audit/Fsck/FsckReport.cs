using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit;

/// <summary>What a check came to.</summary>
public sealed record FsckReport
{
    /// <summary>Entries that were checked.</summary>
    public required ulong Size { get; init; }

    /// <summary>The root that they make.</summary>
    public required Hash Root { get; init; }

    /// <summary>What is not as it must be: the first thousand.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many findings in all.</summary>
    public required long Found { get; init; }

    /// <summary>What was not checked, and why: plain sentences.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Entries that were put before the rules.</summary>
    public required ulong Ruled { get; init; }

    /// <summary>Signatures of statements that were checked and are right.</summary>
    public required long Signatures { get; init; }

    /// <summary>Stored checkpoints that were checked.</summary>
    public required long Checkpoints { get; init; }

    /// <summary>Receipts that hold.</summary>
    public required int Receipts { get; init; }

    /// <summary>Records of custody state that were compared; null when there was none.</summary>
    public required long? StateRecords { get; init; }

    /// <summary>Entry from which this run went on; 0 when it began at the beginning.</summary>
    public required ulong ResumedAt { get; init; }

    /// <summary>How fast it was; null when this run checked nothing new.</summary>
    public required FsckSpeed? Speed { get; init; }
}
