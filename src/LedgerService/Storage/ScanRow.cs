namespace Traceability.LedgerService.Storage;

/// <summary>
/// Visitors who scanned one code on one day from one country: all that is kept of scans. No part of the log; deleted when
/// Ledger:ScanDays have passed.
/// </summary>
public sealed class ScanRow
{
    /// <summary>Serial of what was scanned as a whole batch, or was invented.</summary>
    public const int NoSerial = -1;

    /// <summary>Statement id of the label batch, 32 bytes.</summary>
    public byte[] Batch { get; set; } = [];

    /// <summary>Index of the serial within the batch, or <see cref="NoSerial"/>.</summary>
    public int Serial { get; set; }

    /// <summary>UTC day, counted from 1970-01-01.</summary>
    public int Day { get; set; }

    /// <summary>ISO 3166-1 alpha-2, or empty.</summary>
    public string Country { get; set; } = "";

    /// <summary>A number of LedgerCore's ScanKind.</summary>
    public int Kind { get; set; }

    /// <summary>How many.</summary>
    public long Visitors { get; set; }
}
