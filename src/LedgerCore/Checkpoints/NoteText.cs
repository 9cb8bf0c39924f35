using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>What texts, names and numbers in notes may hold (C2SP signed-note).</summary>
internal static class NoteText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Bytes(string text) => Strict.GetBytes(text);

    /// <summary>The text of UTF-8 bytes, or false for bytes that are not UTF-8.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        text = System.Text.Unicode.Utf8.IsValid(bytes) ? Strict.GetString(bytes) : null;
        return text is not null;
    }

    /// <summary>Whole characters only, no control characters but newline, a newline at the end.</summary>
    public static bool IsWellFormed(string text)
    {
        if (!text.EndsWith('\n'))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < ' ' && rune.Value != '\n')
            {
                return false;
            }
        }

        return HasNoLoneSurrogate(text);
    }

    /// <summary>A key name: not empty, no Unicode space, no plus, no control character.</summary>
    public static bool IsKeyName(string name) =>
        name.Length > 0
        && !name.Any(c => char.IsWhiteSpace(c) || c == '+' || c < ' ')
        && HasNoLoneSurrogate(name);

    /// <summary>A decimal number with no sign and no leading zero, below 2⁶⁴.</summary>
    public static bool TryParseNumber(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        // The base library's parser overlooks NUL characters at the end.
        return !text.ContainsAnyExceptInRange('0', '9')
            && (text.Length == 1 || text is not ['0', ..])
            && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool HasNoLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
