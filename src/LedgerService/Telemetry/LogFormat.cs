namespace Traceability.LedgerService.Telemetry;

/// <summary>How lines are written to standard output.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line: Timestamp (UTC), EventId, LogLevel, Category, Message, State.</summary>
    Json,
}
