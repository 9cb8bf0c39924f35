namespace Traceability.LedgerService.Verification.Web;

/// <summary>The module that the scan page loads.</summary>
/// <param name="Src">Its path.</param>
/// <param name="Integrity">Hash that the browser holds it to (Subresource Integrity).</param>
/// <param name="Saved">Path of the module that a saved page carries; empty where there is none.</param>
internal sealed record WebScript(string Src, string Integrity, string Saved = "");
