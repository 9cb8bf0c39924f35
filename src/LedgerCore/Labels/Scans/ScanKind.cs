namespace Traceability.LedgerCore.Labels;

/// <summary>What was scanned, as the ledger knew it then. The numbers are stored: they never change.</summary>
public enum ScanKind
{
    /// <summary>The code outside on a pack.</summary>
    Outer = 0,

    /// <summary>The code under the scratch panel: somebody has opened the pack.</summary>
    Inner = 1,

    /// <summary>The code outside on a pack that was not activated yet.</summary>
    Early = 2,

    /// <summary>A code whose label was made void or replaced.</summary>
    Void = 3,

    /// <summary>The code outside on a pack that is recalled.</summary>
    Recalled = 4,

    /// <summary>A serial that the batch does not have. Counted for the batch, whatever the serial.</summary>
    Invented = 5,

    /// <summary>A batch's own code, without a serial: the same on every pack.</summary>
    Batch = 6,
}
