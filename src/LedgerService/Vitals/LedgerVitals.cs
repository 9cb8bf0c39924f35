namespace Traceability.LedgerService.Vitals;

/// <summary>What was last seen of the ledger and what it stands on.</summary>
internal sealed record LedgerVitals
{
    /// <summary>When it was looked at, Unix milliseconds of this machine's clock.</summary>
    public required long SeenAtMs { get; init; }

    /// <summary>Whether the database answered in time. When it did not, what follows is what was seen before.</summary>
    public required bool DatabaseAnswers { get; init; }

    /// <summary>Whether its tables are those of this program.</summary>
    public bool SchemaIsOurs { get; init; } = true;

    /// <summary>Whether it goes on from what this service has told of.</summary>
    public bool GoesOn { get; init; } = true;

    /// <summary>Entries of the log.</summary>
    public long HeadSize { get; init; }

    /// <summary>When the newest entry was recorded, Unix milliseconds; 0 when there is none.</summary>
    public long RecordedAtMs { get; init; }

    /// <summary>Whether the clock went ahead by more than is believed, and nothing is recorded.</summary>
    public bool ClockIsAhead { get; init; }

    /// <summary>Whether the log was ended.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>Since when the newest checkpoint has waited for the quorum, Unix milliseconds; null when it does not wait.</summary>
    public long? UnwitnessedSinceMs { get; init; }

    /// <summary>Entries that each follower of the log has not read yet.</summary>
    public IReadOnlyDictionary<string, long> FollowerLags { get; init; } = new Dictionary<string, long>();

    /// <summary>Entries that each witness has not cosigned yet, by its name in the policy.</summary>
    public IReadOnlyDictionary<string, long> WitnessLags { get; init; } = new Dictionary<string, long>();

    /// <summary>Bytes of the embedded database's write-ahead log; null of a server.</summary>
    public long? WalBytes { get; init; }

    /// <summary>Bytes free on the data directory's disk; null when nobody can say.</summary>
    public long? DiskFreeBytes { get; init; }
}
