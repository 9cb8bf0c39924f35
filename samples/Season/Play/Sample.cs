namespace Traceability.Season.Play;

/// <summary>What the season is about. Our own data: see samples/README.md.</summary>
internal static class Sample
{
    public const string Scheme = "Example Wild Plant Scheme";
    public const string Standard = "Example Wild Plant Standard 1.0";
    public const string Species = "Gynostemma pentaphyllum";

    /// <summary>With GS1's prefix for demonstrations, 952.</summary>
    public const string Gtin = "09521234000129";
}
