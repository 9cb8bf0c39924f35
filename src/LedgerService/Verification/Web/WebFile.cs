namespace Traceability.LedgerService.Verification.Web;

/// <summary>A file of the browser's verifier as it is served.</summary>
/// <param name="Content">As built.</param>
/// <param name="Zipped">The same in gzip.</param>
/// <param name="Type">Media type.</param>
/// <param name="IsNamedByContent">Whether another content would have another name, so that it may be kept for ever.</param>
internal sealed record WebFile(byte[] Content, byte[] Zipped, string Type, bool IsNamedByContent);
