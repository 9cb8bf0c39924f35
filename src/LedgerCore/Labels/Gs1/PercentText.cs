using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>Percent-encoding of ASCII values in links (RFC 3986 §2.1): everything but unreserved characters is encoded.</summary>
internal static class PercentText
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>The text as it stands in a link.</summary>
    public static string Encode(string value)
    {
        if (!value.AsSpan().ContainsAnyExcept(Unreserved))
        {
            return value;
        }

        var text = new StringBuilder(value.Length + 8);
        foreach (var character in value)
        {
            _ = Unreserved.Contains(character)
                ? text.Append(character)
                : text.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
        }

        return text.ToString();
    }

    /// <summary>The text behind it, printable ASCII; false where an escape is broken or stands for anything else.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? value)
    {
        value = null;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                {
                    return false;
                }

                character = (char)int.Parse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 2;
            }

            if (character is <= ' ' or > '~')
            {
                return false;
            }

            plain.Append(character);
        }

        value = plain.ToString();
        return true;
    }
}
