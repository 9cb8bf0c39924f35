using System.Globalization;
using System.Text;

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
    public static string Of(string text) => text.All(char.IsAscii) ? text : string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(Plain));

    private static char Plain(char letter) => letter switch
    {
        'đ' => 'd',
        'Đ' => 'D',
        'ß' => 's',
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        '’' => '\'',
        '–' => '-',
        '“' or '”' => '"',
        _ => letter,
    };
}
