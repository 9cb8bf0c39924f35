namespace Traceability.Client;

/// <summary>
/// The ledger's answer does not prove what it says: a receipt for other bytes, a wrong inclusion path, a checkpoint
/// without a good signature of a pinned key. The answer is not believed, and nothing of it is kept.
/// </summary>
public sealed class UnprovenAnswerException : LedgerException
{
    internal UnprovenAnswerException(string sentence, Exception? cause = null)
        : base(
            "LEDGER_UNPROVEN",
            sentence,
            "Do not rely on this answer. Check the address and the pinned keys of the profile, and tell the ledger's operator.",
            cause)
    {
    }
}
