namespace Traceability.LedgerService.Tests;

/// <summary>How a storage step fails.</summary>
public enum StorageFault
{
    /// <summary>It was not done.</summary>
    NotDone,

    /// <summary>It was done, and then the answer was lost.</summary>
    DoneButLost,

    /// <summary>It was not done, and the database gave up the whole transaction, as it does on a full disk.</summary>
    RolledBack,
}
