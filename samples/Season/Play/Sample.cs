namespace Traceability.Season.Play;

/// <summary>What the season is about. Our own data: see samples/README.md.</summary>
internal static class Sample
{
    public const string Scheme = "Example Wild Plant Scheme";
    public const string Standard = "Example Wild Plant Standard 1.0";
    /// <summary>The standard behind the second claim, and that claim's code.</summary>
    public const string OrganicStandard = "Example Organic Rules 1.0";
    public const string Organic = "organic-example";

    public const string Species = "Gynostemma pentaphyllum";

    /// <summary>With GS1's prefix for demonstrations, 952.</summary>
    public const string Gtin = "09521234000129";

    /// <summary>Of the blend.</summary>
    public const string BlendGtin = "09521234000136";

    /// <summary>GTIN of the cooperative's bags: a product number is its first labeller's (docs/rules.md, LABEL_PRODUCT_OF_ANOTHER).</summary>
    public const string OverQuotaGtin = "09521234000143";
}
