namespace Traceability.LedgerCore.Labels;

/// <summary>Who hears of a suspicion.</summary>
public enum SuspicionLevel
{
    /// <summary>Nobody: what happens to every pack.</summary>
    None,

    /// <summary>The producer and its certification body: worth a look.</summary>
    Listed,

    /// <summary>Everybody who scans the code, in one careful sentence.</summary>
    Told,
}
