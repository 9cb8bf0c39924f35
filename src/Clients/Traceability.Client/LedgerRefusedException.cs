namespace Traceability.Client;

/// <summary>The ledger answered a question with a refusal, e.g. that it has no such lot.</summary>
public sealed class LedgerRefusedException : LedgerException
{
    internal LedgerRefusedException(LedgerRefusal refusal, Exception? cause = null)
        : base(refusal.Code, refusal.Sentence, refusal.WayOut, cause)
    {
        Refusal = refusal;
    }

    /// <summary>What it said.</summary>
    public LedgerRefusal Refusal { get; }
}
