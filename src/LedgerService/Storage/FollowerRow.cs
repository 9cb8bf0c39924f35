namespace Traceability.LedgerService.Storage;

/// <summary>How far a follower of the log has come. Deleting it and the follower's rows makes it start over.</summary>
public sealed class FollowerRow
{
    /// <summary>Name of the follower.</summary>
    public string Name { get; set; } = "";

    /// <summary>Index of the next entry to read.</summary>
    public long NextIndex { get; set; }
}
