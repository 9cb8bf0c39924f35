namespace Traceability.LedgerCore.Labels;

/// <summary>What a label names: a GTIN, or an id of the issuer's own.</summary>
public readonly record struct ProductId
{
    /// <summary>A product of an issuer with a GS1 prefix.</summary>
    public ProductId(Gtin gtin)
    {
        Gtin = gtin;
    }

    /// <summary>A product of an issuer without one.</summary>
    public ProductId(SelfIssuedId selfIssued)
    {
        SelfIssued = selfIssued;
    }

    /// <summary>The GTIN, or null.</summary>
    public Gtin? Gtin { get; }

    /// <summary>The issuer's own id, or null.</summary>
    public SelfIssuedId? SelfIssued { get; }

    /// <summary>The id without its kind.</summary>
    public override string ToString() => Gtin?.ToString() ?? SelfIssued?.ToString() ?? "";
}
