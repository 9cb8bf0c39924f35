namespace Traceability.LedgerService.Telemetry;

/// <summary>Every line that the service logs. No line holds a statement's content, a name, a key or an address.</summary>
internal static partial class LedgerLog
{
    [LoggerMessage(1, LogLevel.Error, "A batch of {Count} statements failed; its callers were told to send again.")]
    public static partial void BatchFailed(ILogger logger, int count, Exception fault);

    [LoggerMessage(2, LogLevel.Information, "Ledger {Origin} is open at {Size} entries.")]
    public static partial void LedgerOpen(ILogger logger, string origin, ulong size);

    [LoggerMessage(3, LogLevel.Information, "A new ledger {Origin} was created.")]
    public static partial void LedgerCreated(ILogger logger, string origin);

    [LoggerMessage(4, LogLevel.Error, "Follower {Name} failed and tries again.")]
    public static partial void FollowerFailed(ILogger logger, string name, Exception fault);

    [LoggerMessage(5, LogLevel.Error, "A call of {Method} failed.")]
    public static partial void CallFailed(ILogger logger, string method, Exception fault);

    [LoggerMessage(7, LogLevel.Error, "The rules failed on statement {Id}; it alone was not recorded.")]
    public static partial void RulingFailed(ILogger logger, string id, Exception fault);

    [LoggerMessage(8, LogLevel.Warning, "The witness {Name} did not cosign: {Reason}. It is asked again.")]
    public static partial void WitnessSilent(ILogger logger, string name, string reason);

    [LoggerMessage(9, LogLevel.Information, "The witness {Name} cosigns.")]
    public static partial void WitnessCosigns(ILogger logger, string name);

    [LoggerMessage(10, LogLevel.Warning, "Too few witnesses answer for the policy's quorum: nothing new is shown until they do.")]
    public static partial void TooFewWitnesses(ILogger logger);

    [LoggerMessage(11, LogLevel.Critical, "Nothing is signed any more. {Reason} (docs/operations.md, \"Restore\")")]
    public static partial void LogForked(ILogger logger, string reason);

    [LoggerMessage(14, LogLevel.Critical, "Another history of this ledger is claimed, and not proved. {Says} (docs/operations.md, \"Witnesses\")")]
    public static partial void WitnessClaims(ILogger logger, string says);

    [LoggerMessage(12, LogLevel.Error, "Asking the witness {Name} failed on our side. It is asked again.")]
    public static partial void WitnessFeedFailed(ILogger logger, string name, Exception fault);

    [LoggerMessage(13, LogLevel.Warning,
        "The file of the newest signed checkpoint was missing, as was accepted: it is written anew from the database, at {Size} entries.")]
    public static partial void MissingCheckpointAccepted(ILogger logger, ulong size);

    [LoggerMessage(40, LogLevel.Warning, "The newest checkpoint could not be read or kept; until it can, followers here hear late of entries from other services.")]
    public static partial void NewestUnknown(ILogger logger, Exception fault);

    [LoggerMessage(50, LogLevel.Warning, "This machine's clock went back by {Step}: entries keep the time of the last one until it has caught up. (docs/operations.md, \"Clock\")")]
    public static partial void ClockWentBack(ILogger logger, TimeSpan step);

    [LoggerMessage(51, LogLevel.Critical,
        "This machine's clock went ahead by {Step}: nothing is recorded until it is set right, or the service is started again. (docs/operations.md, \"Clock\")")]
    public static partial void ClockWentAhead(ILogger logger, TimeSpan step);

    [LoggerMessage(20, LogLevel.Error, "Nothing is mirrored: {Reason}")]
    public static partial void MirrorRefused(ILogger logger, string reason);

    [LoggerMessage(30, LogLevel.Information, "All is well again.")]
    public static partial void Well(ILogger logger);

    [LoggerMessage(31, LogLevel.Warning, "Health tells: {Codes}.")]
    public static partial void NotWell(ILogger logger, string codes);

    [LoggerMessage(60, LogLevel.Warning, "Scans were not counted, or not judged.")]
    public static partial void ScansFailed(ILogger logger, Exception fault);

    [LoggerMessage(6, LogLevel.Critical, "{Reason}")]
    public static partial void RefusedToStart(ILogger logger, string reason);
}
