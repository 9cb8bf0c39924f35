namespace Traceability.LedgerCore.Labels;

/// <summary>What somebody reports, before it is looked at. <see cref="ReportShape"/> says what it may hold.</summary>
/// <param name="Text">In the reporter's words.</param>
public sealed record ReportContent(string Text)
{
    /// <summary>Address of a listing; empty for none.</summary>
    public string Url { get; init; } = "";

    /// <summary>Product id, lot code and serial of a code; null for none, an empty serial for a whole batch.</summary>
    public (string Product, string LotCode, string Serial)? Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2; empty when it is not known.</summary>
    public string Country { get; init; } = "";

    /// <summary>SHA-256 of evidence that the reporter keeps; empty for none.</summary>
    public ReadOnlyMemory<byte> Evidence { get; init; }

    /// <summary>How to reach the reporter; empty for not at all.</summary>
    public string Contact { get; init; } = "";
}
