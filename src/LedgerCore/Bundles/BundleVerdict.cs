namespace Traceability.LedgerCore.Bundles;

/// <summary>What a bundle shows as a whole.</summary>
public enum BundleVerdict
{
    /// <summary>Every check passed, and the ledger says that the lot may carry the claim.</summary>
    Genuine = 1,

    /// <summary>Every check passed, and the ledger says that the claim is withheld.</summary>
    Withheld = 2,

    /// <summary>A check failed: the file shows nothing.</summary>
    Broken = 3,
}
