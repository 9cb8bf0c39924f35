using System.Text;

namespace Traceability.Cli.Texts;

/// <summary>Makes what different keyboards and office programs type comparable, without changing what it says.</summary>
internal static class CellText
{
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';
    private const int FullWidthShift = 0xFEE0;

    /// <summary>
    /// Full-width forms become ASCII, every kind of space becomes one plain space, invisible marks and outer spaces go.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter == '\u202F')
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (letter is >= FullWidthFirst and <= FullWidthLast)
            {
                clean.Append((char)(letter - FullWidthShift));
            }
            else if (letter is not ('\u200B' or '\u200E' or '\u200F' or '\uFEFF'))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().TrimEnd();
    }
}
