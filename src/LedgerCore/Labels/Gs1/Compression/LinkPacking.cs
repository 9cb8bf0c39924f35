using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Traceability.LedgerCore.Labels.Gs1.Compression;

/// <summary>
/// Elements as one segment of a link (GS1 Digital Link Standard: Compression): identifiers as digits of four bits, values in as
/// few bits as their format allows, ordered by identifier; other pairs of a query behind the digit F.
/// </summary>
internal static class LinkPacking
{
    private const int DigitBits = 4;
    private const int OtherMark = 0xF;
    private const int OtherLengthBits = 7;
    private const int OtherMost = 127;
    private const int KeyCharacterBits = 6;

    /// <summary>Whether another pair of a query can be packed: "key=value", both short, the key of base64url characters.</summary>
    public static bool CanPack(string pair) =>
        pair.Split('=') is [{ Length: > 0 and <= OtherMost } key, { Length: > 0 } text]
        && !key.AsSpan().ContainsAnyExcept(Gs1Characters.Base64)
        && PercentText.TryDecode(text, out var value)
        && value.Length <= OtherMost
        && PercentText.Encode(value) == text;

    /// <summary>The segment.</summary>
    public static string Pack(IEnumerable<Gs1Element> elements, IEnumerable<string> others, bool withPairs)
    {
        var writer = new BitWriter();
        var rest = new SortedDictionary<string, Gs1Element>(
            elements.ToDictionary(element => element.Ai.Code, StringComparer.Ordinal), StringComparer.Ordinal);
        while (withPairs && PairCodes.Best(rest.Keys) is { } best)
        {
            WriteCode(writer, best.Code);
            foreach (var code in best.Ais)
            {
                WriteValue(writer, rest[code]);
                rest.Remove(code);
            }
        }

        foreach (var element in rest.Values)
        {
            WriteCode(writer, element.Ai.Code);
            WriteValue(writer, element);
        }

        foreach (var pair in others)
        {
            WriteOther(writer, pair);
        }

        return writer.Finish();
    }

    /// <summary>The elements and other pairs of a segment; false when it is none, or holds a value that its identifier refuses.</summary>
    public static bool TryUnpack(string segment, out List<Gs1Element> elements, [NotNullWhen(true)] out string[]? others)
    {
        elements = [];
        others = null;
        var pairs = new List<string>();
        var reader = new BitReader(segment);
        while (!reader.IsAtEnd)
        {
            if (!(TryReadCode(ref reader, out var code) ? TryReadValues(ref reader, code, elements) : TryReadOther(ref reader, pairs)))
            {
                return false;
            }
        }

        others = [.. pairs];
        return elements.Count + others.Length > 0;
    }

    private static void WriteCode(BitWriter writer, string code)
    {
        foreach (var digit in code)
        {
            writer.Write(Convert.ToInt32(digit.ToString(), 16), DigitBits);
        }
    }

    private static void WriteValue(BitWriter writer, Gs1Element element)
    {
        var place = 0;
        foreach (var part in PackedPart.Of(element.Ai))
        {
            part.Write(writer, element.Value, ref place);
        }
    }

    private static void WriteOther(BitWriter writer, string pair)
    {
        var (key, text) = (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        writer.Write(OtherMark, DigitBits);
        writer.Write(key.Length, OtherLengthBits);
        foreach (var character in key)
        {
            writer.Write(Gs1Characters.Base64.IndexOf(character, StringComparison.Ordinal), KeyCharacterBits);
        }

        PackedText.Write(writer, PercentText.TryDecode(text, out var value) ? value : text, OtherLengthBits);
    }

    // Two digits tell how many follow; false leaves the reader where it was, when the digit F stands there or nothing fits.
    private static bool TryReadCode(ref BitReader reader, [NotNullWhen(true)] out string? code)
    {
        code = null;
        var ahead = reader;
        var digits = new StringBuilder(DigitBits);
        while (digits.Length < DigitBits && ahead.TryRead(DigitBits, out int digit) && (digits.Length > 0 || digit != OtherMark))
        {
            digits.Append(digit.ToString("X", CultureInfo.InvariantCulture));
            if (digits.Length >= 2 && digits.ToString() is var text && (PairCodes.Find(text) is not null || AiTable.TryFind(text, out _)))
            {
                code = text;
                reader = ahead;
                return true;
            }
        }

        return false;
    }

    private static bool TryReadValues(ref BitReader reader, string code, List<Gs1Element> elements)
    {
        foreach (var each in PairCodes.Find(code) ?? [code])
        {
            var value = new StringBuilder();
            if (!AiTable.TryFind(each, out var ai))
            {
                return false;
            }

            foreach (var part in PackedPart.Of(ai))
            {
                if (!part.TryRead(ref reader, out var text))
                {
                    return false;
                }

                value.Append(text);
            }

            if (!Gs1Element.TryMake(ai, value.ToString(), out var element))
            {
                return false;
            }

            elements.Add(element);
        }

        return true;
    }

    private static bool TryReadOther(ref BitReader reader, List<string> pairs)
    {
        if (!reader.TryRead(DigitBits, out int mark) || mark != OtherMark || !reader.TryRead(OtherLengthBits, out int length) || length == 0)
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

        if (!PackedText.TryRead(ref reader, OtherLengthBits, 0, out var value) || value.Any(character => character is <= ' ' or > '~'))
        {
            return false;
        }

        pairs.Add($"{key}={PercentText.Encode(value)}");
        return true;
    }
}
