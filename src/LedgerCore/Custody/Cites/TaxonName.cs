namespace Traceability.LedgerCore.Custody;

/// <summary>Scientific names as they are compared: lower case, words parted by one space.</summary>
internal static class TaxonName
{
    public static string Of(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The first two words.</summary>
    public static string Species(string name) => string.Join(' ', Of(name).Split(' ').Take(2));

    /// <summary>The first word.</summary>
    public static string Genus(string name) => Of(name).Split(' ')[0];
}
