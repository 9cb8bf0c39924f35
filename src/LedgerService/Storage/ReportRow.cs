namespace Traceability.LedgerService.Storage;

/// <summary>What somebody reported. Never public; who reported is kept apart, if at all.</summary>
public sealed class ReportRow
{
    /// <summary>Longest listing address in characters.</summary>
    public const int MaximumUrl = 500;

    /// <summary>Longest text in characters.</summary>
    public const int MaximumText = 2000;

    /// <summary>Random, 16 bytes.</summary>
    public byte[] Id { get; set; } = [];

    /// <summary>When it came, Unix milliseconds.</summary>
    public long ReceivedMs { get; set; }

    /// <summary>A number of the contract's ReportKind.</summary>
    public int Kind { get; set; }

    /// <summary>ISO 3166-1 alpha-2, or empty.</summary>
    public string Country { get; set; } = "";

    /// <summary>Address of a listing, as it came; empty for none.</summary>
    public string Url { get; set; } = "";

    /// <summary>Product id of a code; empty for none.</summary>
    public string Product { get; set; } = "";

    /// <summary>Lot code.</summary>
    public string LotCode { get; set; } = "";

    /// <summary>Serial; empty for none.</summary>
    public string Serial { get; set; } = "";

    /// <summary>In the reporter's words.</summary>
    public string Text { get; set; } = "";

    /// <summary>SHA-256 of what the reporter keeps as evidence, 32 bytes; empty for none.</summary>
    public byte[] Evidence { get; set; } = [];

    /// <summary>Party that issued the code, 32 bytes; empty where the ledger knows none.</summary>
    public byte[] Issuer { get; set; } = [];

    /// <summary>Id of the first report of the same matter, 16 bytes; its own where it is the first.</summary>
    public byte[] Cluster { get; set; } = [];

    /// <summary>A number of the contract's ReportState.</summary>
    public int State { get; set; }

    /// <summary>When it came to that state, Unix milliseconds; 0 while it is new.</summary>
    public long DecidedMs { get; set; }
}
