namespace Traceability.Client;

/// <summary>The workspace on this machine cannot be used as asked: a file is missing, damaged, or held by another process.</summary>
public sealed class WorkspaceFaultException : LedgerException
{
    internal WorkspaceFaultException(string code, string sentence, string wayOut, Exception? cause = null)
        : base(code, sentence, wayOut, cause)
    {
    }
}
