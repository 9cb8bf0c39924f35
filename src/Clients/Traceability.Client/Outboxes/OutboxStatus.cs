namespace Traceability.Client;

/// <summary>Where a statement stands on its way to the ledger.</summary>
public enum OutboxStatus
{
    /// <summary>Signed and waiting.</summary>
    Queued = 1,

    /// <summary>In the ledger; the receipt is kept.</summary>
    Sent = 2,

    /// <summary>The ledger said no; kept with the reason until retried or dropped.</summary>
    Refused = 3,
}
