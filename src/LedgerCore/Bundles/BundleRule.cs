namespace Traceability.LedgerCore.Bundles;

/// <summary>A check of a bundle.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Needs">Checks without which it means nothing.</param>
/// <param name="Applies">Whether bundles of this kind have it.</param>
/// <param name="FaultIn">What is wrong, as a sentence; null when it is shown.</param>
/// <param name="Shown">What is shown, as a sentence.</param>
internal sealed record BundleRule(
    string Name,
    IReadOnlyList<string> Needs,
    Func<BundleCase, bool> Applies,
    Func<BundleCase, string?> FaultIn,
    Func<BundleCase, string> Shown);
