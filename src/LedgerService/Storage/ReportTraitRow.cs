namespace Traceability.LedgerService.Storage;

/// <summary>Something that a report has in common with others of the same matter.</summary>
public sealed class ReportTraitRow
{
    /// <summary>Digest of the trait, 16 bytes.</summary>
    public byte[] Trait { get; set; } = [];

    /// <summary>The first report of the matter, 16 bytes.</summary>
    public byte[] Cluster { get; set; } = [];
}
