namespace Traceability.LedgerService.Storage;

/// <summary>A count of the statistics follower.</summary>
public sealed class StatisticRow
{
    /// <summary>What is counted, e.g. "harvest/certified".</summary>
    public string Name { get; set; } = "";

    /// <summary>How many so far.</summary>
    public long Count { get; set; }
}
