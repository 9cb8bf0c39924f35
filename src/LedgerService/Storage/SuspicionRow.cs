namespace Traceability.LedgerService.Storage;

/// <summary>A code that may be copied, as its scans were judged. It can be made again from them, but for the days on which it began.</summary>
public sealed class SuspicionRow
{
    /// <summary>Statement id of the label batch, 32 bytes.</summary>
    public byte[] Batch { get; set; } = [];

    /// <summary>Index of the serial within the batch, or <see cref="ScanRow.NoSerial"/> for the batch as a whole.</summary>
    public int Serial { get; set; }

    /// <summary>Party that issued the labels, 32 bytes.</summary>
    public byte[] Issuer { get; set; } = [];

    /// <summary>Product id.</summary>
    public string Product { get; set; } = "";

    /// <summary>Lot code.</summary>
    public string LotCode { get; set; } = "";

    /// <summary>Serial as printed; empty for the batch as a whole.</summary>
    public string SerialText { get; set; } = "";

    /// <summary>1 to 100; 0 where somebody looked into it and found nothing, and nothing came since.</summary>
    public int Score { get; set; }

    /// <summary>Reasons as "reason:measured:points", divided by spaces; before them "0:day:0" where somebody looked into it.</summary>
    public string Findings { get; set; } = "";

    /// <summary>UTC day on which it was listed, first or again.</summary>
    public int ListedDay { get; set; }

    /// <summary>UTC day on which everybody was told first; null while nobody was.</summary>
    public int? ToldDay { get; set; }

    /// <summary>Countries that were its places on that day, divided by spaces. They do not change afterwards.</summary>
    public string ToldIn { get; set; } = "";

    /// <summary>UTC day of the last scan that was judged.</summary>
    public int Day { get; set; }
}
