namespace Traceability.LedgerService.Verification.Web;

/// <summary>The module that the scan page loads.</summary>
/// <param name="Src">Its path.</param>
/// <param name="Integrity">Hash that the browser holds it to (Subresource Integrity).</param>
internal sealed record WebScript(string Src, string Integrity);
