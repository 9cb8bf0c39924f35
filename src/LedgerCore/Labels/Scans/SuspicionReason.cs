namespace Traceability.LedgerCore.Labels;

/// <summary>Why a code may be a copy. The numbers are stored: they never change. docs/scans.md gives the reasons behind each.</summary>
public enum SuspicionReason
{
    /// <summary>Countries in which it is at home at the same time.</summary>
    ManyPlaces = 1,

    /// <summary>Visitors outside the two busiest countries within a fortnight.</summary>
    Scattered = 2,

    /// <summary>Visitors within thirty days.</summary>
    TooOften = 3,

    /// <summary>Months of thirty days in which it was scanned again.</summary>
    TooLong = 4,

    /// <summary>Visitors before the pack was activated.</summary>
    BeforeActivation = 5,

    /// <summary>Visitors who scanned the code outside long after the pack was opened.</summary>
    AfterOpening = 6,

    /// <summary>Visitors who found the code under the scratch panel.</summary>
    OpenedOften = 7,

    /// <summary>Visitors after the label was made void.</summary>
    AfterVoid = 8,

    /// <summary>Visitors after the pack was recalled.</summary>
    AfterRecall = 9,

    /// <summary>Visitors within thirty days with serials that the batch does not have, beyond slips of the finger.</summary>
    InventedSerials = 10,
}
