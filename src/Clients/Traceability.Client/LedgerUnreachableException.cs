using Grpc.Core;

namespace Traceability.Client;

/// <summary>The ledger gave no answer: no connection, a broken one, a deadline. What was sent may or may not have been taken.</summary>
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

    /// <summary>The transport's status.</summary>
    public StatusCode Status { get; }

    /// <summary>How long the ledger asks to wait (google.rpc.RetryInfo); null when it says nothing.</summary>
    public TimeSpan? RetryAfter { get; }
}
