namespace Traceability.LedgerService.Verification;

/// <summary>How a code's answer is written.</summary>
internal enum ScanFormat
{
    /// <summary>For people.</summary>
    Html,

    /// <summary>application/json.</summary>
    Json,

    /// <summary>application/linkset+json.</summary>
    Linkset,
}
