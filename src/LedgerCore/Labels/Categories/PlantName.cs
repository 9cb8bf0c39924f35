namespace Traceability.LedgerCore.Labels;

/// <summary>When two names mean one ingredient: genus and epithet are the same, whatever the case and whoever the author.</summary>
public static class PlantName
{
    /// <summary>
    /// Equal for names of one plant: the first two words in lower case, three where the second is the sign of a hybrid.
    /// Varieties and subspecies count as their species.
    /// </summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isHybrid = words.Length > 2 && words[1] is "×" or "x" or "X";
        return string.Join(' ', words.Take(isHybrid ? 3 : 2)).ToLowerInvariant();
    }
}
