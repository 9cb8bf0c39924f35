namespace Traceability.LedgerService.Witnessing;

/// <summary>A witness saw another history of this log: nothing is signed any more. The message is for callers.</summary>
public sealed class LogForkedException() : Exception(
    "A witness has seen another history of this ledger. It takes no statements until its operator has cleared this up; "
    + "nothing was written.")
{
    /// <summary>Stable reason.</summary>
    public const string Code = "LOG_FORKED";
}
