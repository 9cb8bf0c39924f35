using System.Globalization;
using Traceability.LedgerCore.Names;

namespace Traceability.Cli.Printing;

/// <summary>
/// Text in the letters that PNG and PDF have here, those of ASCII: marks on letters are left out, as in Vietnamese without them.
/// SVG and HTML are set in the fonts of whoever prints, and need none of this.
/// </summary>
internal static class Latin
{
    /// <summary>Whether nothing but marks is lost.</summary>
    public static bool CanWrite(string text) => Of(text).All(letter => letter is >= ' ' and <= '~');

    /// <summary>The text without marks; other letters stay as they are.</summary>
    public static string Of(string text) => text.All(char.IsAscii) ? text : string.Concat(text
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(Plain));

    private static string Plain(char letter) => letter switch
    {
        '’' => "'",
        '–' => "-",
        '“' or '”' => "\"",
        _ when LatinLetters.TryFind(char.ToLowerInvariant(letter), out var plain) =>
            char.IsUpper(letter) ? $"{char.ToUpperInvariant(plain[0])}{plain[1..]}" : plain,
        _ => $"{letter}",
    };
}
