namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Headings and labels of the scan page.</summary>
internal sealed record ScanText
{
    public required string Title { get; init; }

    public required string Product { get; init; }

    public required string ProductId { get; init; }

    public required string Lot { get; init; }

    public required string Serial { get; init; }

    /// <summary>Claims beside the scheme's own.</summary>
    public required string OtherClaims { get; init; }

    /// <summary>One of them that may not be carried.</summary>
    public required string ClaimWithheld { get; init; }

    public required string Packed { get; init; }

    public required string Chain { get; init; }

    /// <summary>Before the regions of the map.</summary>
    public required string MapTitle { get; init; }

    /// <summary>Before the countries of the way, the first first.</summary>
    public required string MapWay { get; init; }

    /// <summary>What the map does not tell.</summary>
    public required string MapNote { get; init; }

    /// <summary>{count} times.</summary>
    public required string Times { get; init; }

    public required string ChainTooLong { get; init; }

    public required string UnderCertificate { get; init; }

    public required string Certificate { get; init; }

    public required string NoCertificate { get; init; }

    public required string Standard { get; init; }

    public required string Body { get; init; }

    public required string Holder { get; init; }

    public required string Validity { get; init; }

    /// <summary>{from} and {until}.</summary>
    public required string Span { get; init; }

    /// <summary>When the certificate came into the ledger: it may be valid from before that.</summary>
    public required string Recorded { get; init; }

    public required string StatusToday { get; init; }

    public required string StatusPacked { get; init; }

    public required string InForce { get; init; }

    public required string NotInForce { get; init; }

    /// <summary>{date} is filled in.</summary>
    public required string SuspendedSince { get; init; }

    /// <summary>{date} is filled in.</summary>
    public required string WithdrawnSince { get; init; }

    public required string Proofs { get; init; }

    public required string ProofsLead { get; init; }

    public required string LogEntry { get; init; }

    public required string Ledger { get; init; }

    public required string Checkpoint { get; init; }

    /// <summary>{size} entries, root {root}.</summary>
    public required string CheckpointValue { get; init; }

    public required string Bundle { get; init; }

    /// <summary>Button for the page as one file.</summary>
    public required string SavePage { get; init; }

    /// <summary>On such a page; {date} and {link} are filled in.</summary>
    public required string SavedNote { get; init; }

    /// <summary>{command} is filled in.</summary>
    public required string BundleHow { get; init; }

    public required string Machine { get; init; }

    public required string QrCode { get; init; }

    public required string NotProved { get; init; }

    /// <summary>{date} is filled in.</summary>
    public required string Footer { get; init; }

    public required string HomeLink { get; init; }
}
