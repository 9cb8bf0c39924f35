namespace Traceability.LedgerService.Storage;

/// <summary>How to reach who reported, apart from the report. Erased on request and when its time is over.</summary>
public sealed class ReportContactRow
{
    /// <summary>Longest contact in characters.</summary>
    public const int MaximumContact = 200;

    /// <summary>The report, 16 bytes.</summary>
    public byte[] Report { get; set; } = [];

    /// <summary>As the reporter gave it.</summary>
    public string Contact { get; set; } = "";

    /// <summary>SHA-256 of the secret that erases it, 32 bytes.</summary>
    public byte[] SecretHash { get; set; } = [];

    /// <summary>UTC day after which it is erased.</summary>
    public int UntilDay { get; set; }
}
