using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Audit.Monitor;

/// <summary>What a monitor follows.</summary>
public sealed record MonitorOptions
{
    /// <summary>Where the log is read: the prefix of its checkpoint and tiles.</summary>
    public required Uri Log { get; init; }

    /// <summary>The log's keys, published elsewhere; 1 to 64, of its origin. A retired one counts up to the size where it stopped.</summary>
    public required IReadOnlyList<LogKey> Keys { get; init; }

    /// <summary>Monitoring prefixes of witnesses whose last cosigned checkpoint is held against the log's; 0 to 32.</summary>
    public IReadOnlyList<Uri> Witnesses { get; init; } = [];

    /// <summary>Where the last checkpoint and the evidence are kept. A folder for each log is made below.</summary>
    public required string StateFolder { get; init; }
}
