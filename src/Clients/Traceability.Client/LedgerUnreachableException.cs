using Grpc.Core;

namespace Traceability.Client;

/// <summary>
/// The ledger gave no answer, or said "later": no connection, a broken one, a deadline, a full queue, witnesses that are still
/// asked. What was sent may or may not have been taken.
/// </summary>
public sealed class LedgerUnreachableException : LedgerException
{
    internal LedgerUnreachableException(StatusCode status, string detail, TimeSpan? retryAfter, Exception? cause = null)
        : base(
            "LEDGER_UNREACHABLE",
            $"The ledger did not answer ({status}): {detail}",
            "Check the address and the connection, and try again: repeating a statement is safe.",
            cause)
    {
        Status = status;
        RetryAfter = retryAfter;
    }

    /// <summary>The ledger said "later", and why: its own code and sentence.</summary>
    internal LedgerUnreachableException(LedgerRefusal later, TimeSpan? retryAfter, Exception? cause = null)
        : base(
            later.Code, later.Sentence, later.WayOut.Length > 0 ? later.WayOut : "Try again later: repeating a statement is safe.", cause)
    {
        Status = later.Status;
        RetryAfter = retryAfter;
    }

    /// <summary>The transport's status.</summary>
    public StatusCode Status { get; }

    /// <summary>How long the ledger asks to wait (google.rpc.RetryInfo); null when it says nothing.</summary>
    public TimeSpan? RetryAfter { get; }
}
