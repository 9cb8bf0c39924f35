namespace Traceability.LedgerCore.Bundles;

/// <summary>How a check of a bundle ended.</summary>
public enum CheckOutcome
{
    /// <summary>Shown to be so.</summary>
    Passed = 1,

    /// <summary>Shown not to be so, or not shown at all.</summary>
    Failed = 2,

    /// <summary>An earlier check failed, without which this one means nothing.</summary>
    NotRun = 3,
}
