using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Traceability.LedgerCore.Labels.Gs1.Compression;

/// <summary>
/// A text as bits (GS1 Digital Link Standard: Compression): three bits name the narrowest of five codes that can write it, then
/// its length where that is open, then its characters.
/// </summary>
internal static class PackedText
{
    private const int CodeBits = 3;
    private const int AsciiBits = 7;
    private const string LowerHex = "0123456789abcdef";
    private const string UpperHex = "0123456789ABCDEF";

    // By the number that names them; digits, the first, are written as one number.
    private static readonly string?[] Alphabets = ["0123456789", LowerHex, UpperHex, Gs1Characters.Base64, null];

    // Where two can write a text, the earlier of this order does: both hex codes take four bits a character.
    private static readonly int[] Preference = [0, 2, 1, 3];

    /// <summary>⌈n·log₂10 + 0.01⌉: bits of a number of n decimal digits.</summary>
    public static int BitsOfDigits(int digits) => (int)Math.Ceiling((digits * Math.Log2(10)) + 0.01);

    /// <summary>⌈log₂n + 0.01⌉: bits of a length up to n.</summary>
    public static int BitsOfLength(int most) => (int)Math.Ceiling(Math.Log2(most) + 0.01);

    /// <param name="writer">Where to.</param>
    /// <param name="text">ASCII.</param>
    /// <param name="lengthBits">Bits of the length; 0 where it is fixed.</param>
    public static void Write(BitWriter writer, string text, int lengthBits)
    {
        var code = text.Length == 0 ? 4 : Preference.FirstOrDefault(each => !text.AsSpan().ContainsAnyExcept(Alphabets[each]), 4);
        writer.Write(code, CodeBits);
        writer.Write(text.Length, lengthBits);
        if (code == 0)
        {
            WriteDigits(writer, text);
            return;
        }

        foreach (var character in text)
        {
            writer.Write(Alphabets[code] is { } alphabet ? alphabet.IndexOf(character, StringComparison.Ordinal) : character, BitsOf(code));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="lengthBits">Bits of the length; 0 where it is fixed.</param>
    /// <param name="length">The fixed length.</param>
    /// <param name="text">The text.</param>
    public static bool TryRead(ref BitReader reader, int lengthBits, int length, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!reader.TryRead(CodeBits, out int code)
            || code >= Alphabets.Length
            || (lengthBits > 0 && !reader.TryRead(lengthBits, out length)))
        {
            return false;
        }

        if (code == 0)
        {
            return TryReadDigits(ref reader, length, out text);
        }

        var characters = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            if (!reader.TryRead(BitsOf(code), out int index))
            {
                return false;
            }

            characters.Append(Alphabets[code] is { } alphabet ? alphabet[index] : (char)index);
        }

        text = characters.ToString();
        return true;
    }

    /// <summary>Digits as one number.</summary>
    public static void WriteDigits(BitWriter writer, string digits) => writer.Write(
        digits.Length == 0 ? 0 : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), BitsOfDigits(digits.Length));

    /// <summary>So many digits, zeros before them included.</summary>
    public static bool TryReadDigits(ref BitReader reader, int length, [NotNullWhen(true)] out string? digits)
    {
        digits = null;
        if (!reader.TryRead(BitsOfDigits(length), out BigInteger number))
        {
            return false;
        }

        digits = length == 0 ? "" : number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
        return digits.Length == length;
    }

    private static int BitsOf(int code) => code switch
    {
        1 or 2 => 4,
        3 => 6,
        _ => AsciiBits,
    };
}
