namespace Traceability.LedgerService.Listings;

/// <summary>Ends an upload with a reason for its sender; the rows before were answered.</summary>
internal sealed class UploadFaultException(string code, string sentence) : Exception(sentence)
{
    /// <summary>Stable code, UPPER_SNAKE.</summary>
    public string Code => code;
}
