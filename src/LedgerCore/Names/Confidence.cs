namespace Traceability.LedgerCore.Names;

/// <summary>How sure a name is that was found, in percent: a table of judgements, told in docs/listings.md.</summary>
internal static class Confidence
{
    /// <summary>Off where it was written so as to hide it.</summary>
    public const int Disguise = 10;

    /// <summary>Off where it was written together or apart otherwise than the table has it.</summary>
    public const int Spacing = 5;

    /// <summary>Off where it was found in running text.</summary>
    public const int InText = 5;

    /// <summary>Off for each letter that had to be changed.</summary>
    public const int PerChange = 15;

    /// <summary>A genus, where a species was to be named.</summary>
    public const int GenusOnly = 20;

    /// <summary>By the kind of name, and how many plants it names.</summary>
    public static int Of(NameKind kind, int plants) => Math.Max(
        40,
        kind switch
        {
            NameKind.Accepted => 100,
            NameKind.Synonym => 97,
            NameKind.Trade => 90,
            NameKind.Common => 85,
            NameKind.Pinyin => 80,
            _ => 60,
        } - (15 * (plants - 1)));
}
