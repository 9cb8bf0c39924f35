namespace Traceability.Client;

/// <summary>
/// The ledger has shown two histories that cannot both be true. The proof lies in <see cref="EvidenceFolder"/>, and this
/// workspace sends nothing until a person has looked at it and removed it.
/// </summary>
public sealed class ForkDetectedException : LedgerException
{
    /// <summary>The stable code.</summary>
    public const string ForkCode = "LEDGER_FORK";

    internal ForkDetectedException(string sentence, string evidenceFolder)
        : base(
            ForkCode,
            sentence,
            $"Send the files in {evidenceFolder} to the scheme owner; nothing more is sent until the folder is emptied by hand.")
    {
        EvidenceFolder = evidenceFolder;
    }

    /// <summary>Where the two signed notes and the failing proof were written.</summary>
    public string EvidenceFolder { get; }
}
