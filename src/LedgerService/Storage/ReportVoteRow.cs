namespace Traceability.LedgerService.Storage;

/// <summary>What somebody with the right to it decided about a report. One key has one vote on a report, its last.</summary>
public sealed class ReportVoteRow
{
    /// <summary>Longest note in characters.</summary>
    public const int MaximumNote = 500;

    /// <summary>The report, 16 bytes.</summary>
    public byte[] Report { get; set; } = [];

    /// <summary>Key id, 32 bytes.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>The key's party, 32 bytes.</summary>
    public byte[] Party { get; set; } = [];

    /// <summary>A number of the contract's ReportState.</summary>
    public int State { get; set; }

    /// <summary>Why, in the voter's words.</summary>
    public string Note { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long AtMs { get; set; }
}
