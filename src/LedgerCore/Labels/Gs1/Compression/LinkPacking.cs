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
            PackedPair.Write(writer, pair);
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
            if (!(TryReadCode(ref reader, out var code) ? TryReadValues(ref reader, code, elements) : PackedPair.TryRead(ref reader, pairs)))
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
            writer.Write(char.IsAsciiDigit(digit) ? digit - '0' : digit - 'A' + 10, DigitBits);
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

    // Two digits tell how many follow; false leaves the reader where it was, when the digit F stands there or nothing fits.
    private static bool TryReadCode(ref BitReader reader, [NotNullWhen(true)] out string? code)
    {
        code = null;
        var ahead = reader;
        var digits = new StringBuilder(DigitBits);
        while (digits.Length < DigitBits && ahead.TryRead(DigitBits, out int digit) && (digits.Length > 0 || digit != PackedPair.Mark))
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
}
