namespace Traceability.LedgerCore.Bundles;

/// <summary>What a bundle shows as a whole.</summary>
public enum BundleVerdict
{
    /// <summary>Every check passed against the reader's keys, and the ledger says that the lot may carry the claim.</summary>
    Genuine = 1,

    /// <summary>Every check passed against the reader's keys, and the ledger says that the claim is withheld.</summary>
    Withheld = 2,

    /// <summary>A check failed: the file shows nothing.</summary>
    Broken = 3,

    /// <summary>
    /// Every check passed, against the file's own keys only: a ledger that anybody made for the purpose would pass too.
    /// </summary>
    Unanchored = 4,

    /// <summary>Every check passed against the reader's keys, and the ledger says that the goods are recalled.</summary>
    Recalled = 5,

    /// <summary>Every check passed against the reader's keys, and the ledger says that this very label is void.</summary>
    Void = 6,

    /// <summary>Every check passed against the reader's keys, and the ledger says that this label is on no pack yet.</summary>
    NotActivated = 7,
}
