namespace Traceability.LedgerCore.Custody;

/// <summary>What a shipment needs, and why.</summary>
/// <param name="Need">What it needs.</param>
/// <param name="UnlessShown">Whether the listings leave it open, so that the safe side was taken: it may be shown otherwise.</param>
/// <param name="Listing">"Appendix II" and the like; empty when it is not listed.</param>
/// <param name="Names">Names that a permit for it may bear, as they are compared.</param>
/// <param name="Steps">The reasoning in order.</param>
public sealed record CitesAnswer(
    CitesNeed Need, bool UnlessShown, string Listing, IReadOnlySet<string> Names, IReadOnlyList<CitesStep> Steps)
{
    /// <summary>Whether a document has to go with it.</summary>
    public bool NeedsPermit => Need is CitesNeed.CertificateOfOrigin or CitesNeed.ReExportCertificate or CitesNeed.ExportPermit;
}
