using System.Buffers;
using System.Text;

namespace Traceability.LedgerCore.Labels.Gs1.Compression;

/// <summary>A pair of a query that is not of GS1, as bits: the digit F, its key of base64url characters, its value as text.</summary>
internal static class PackedPair
{
    /// <summary>The digit that tells it from an identifier.</summary>
    public const int Mark = 0xF;

    private const int DigitBits = 4;
    private const int LengthBits = 7;
    private const int Most = 127;
    private const int KeyCharacterBits = 6;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(Gs1Characters.Base64);

    /// <summary>Whether another pair of a query can be packed: "key=value", both short, the key of base64url characters.</summary>
    public static bool IsPossible(string pair) =>
        pair.Split('=') is [{ Length: > 0 and <= Most } key, { Length: > 0 } text]
        && !key.AsSpan().ContainsAnyExcept(KeyCharacters)
        && PercentText.TryDecode(text, out var value)
        && value.Length <= Most
        && PercentText.Encode(value) == text;

    /// <summary>Writes "key=value".</summary>
    public static void Write(BitWriter writer, string pair)
    {
        var (key, text) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        writer.Write(Mark, DigitBits);
        writer.Write(key.Length, LengthBits);
        foreach (var character in key)
        {
            writer.Write(Gs1Characters.Base64.IndexOf(character, StringComparison.Ordinal), KeyCharacterBits);
        }

        PackedText.Write(writer, PercentText.TryDecode(text, out var value) ? value : text, LengthBits);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static bool TryRead(ref BitReader reader, List<string> pairs)
    {
        if (!reader.TryRead(DigitBits, out int mark) || mark != Mark || !reader.TryRead(LengthBits, out int length) || length == 0)
        {
            return false;
        }

        var key = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            if (!reader.TryRead(KeyCharacterBits, out int index))
            {
                return false;
            }

            key.Append(Gs1Characters.Base64[index]);
        }

        if (!PackedText.TryRead(ref reader, LengthBits, 0, out var value) || value.Any(character => character is <= ' ' or > '~'))
        {
            return false;
        }

        pairs.Add($"{key}={PercentText.Encode(value)}");
        return true;
    }
}
