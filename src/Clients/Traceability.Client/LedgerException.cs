namespace Traceability.Client;

/// <summary>
/// Something that stopped the client, in words for a person: a stable code, a sentence (the message) and a way out. A
/// refused statement is no fault but a value (<see cref="AppendOutcome"/>).
/// </summary>
public abstract class LedgerException : Exception
{
    private protected LedgerException(string code, string sentence, string wayOut, Exception? cause = null)
        : base(sentence, cause)
    {
        Code = code;
        WayOut = wayOut;
    }

    /// <summary>Stable reason code, UPPER_SNAKE.</summary>
    public string Code { get; }

    /// <summary>What the caller can do; empty when there is nothing.</summary>
    public string WayOut { get; }
}
