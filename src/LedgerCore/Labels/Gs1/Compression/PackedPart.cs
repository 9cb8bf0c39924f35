namespace Traceability.LedgerCore.Labels.Gs1.Compression;

/// <summary>
/// One part of a value as compression sees it: digits or text, of one length or up to one. Neighbours of the syntax dictionary
/// that differ in their checks alone are one part here (GS1 Digital Link Standard: Compression, table F).
/// </summary>
/// <param name="IsDigits">Whether it holds nothing but digits by its format.</param>
/// <param name="IsFixed">Whether its length is fixed.</param>
/// <param name="Length">The length, or the most.</param>
internal readonly record struct PackedPart(bool IsDigits, bool IsFixed, int Length)
{
    /// <summary>The parts of an identifier's values.</summary>
    public static List<PackedPart> Of(ApplicationIdentifier ai)
    {
        var merged = new List<PackedPart>();
        foreach (var part in ai.Parts)
        {
            var next = new PackedPart(part.Kind == 'N', part.IsFixed, part.Max);
            if (merged.Count > 0
                && merged[^1] is var last
                && last.IsDigits == next.IsDigits
                && (!next.IsDigits || last.IsFixed == next.IsFixed))
            {
                merged[^1] = new PackedPart(next.IsDigits, last.IsFixed && next.IsFixed, last.Length + next.Length);
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    /// <summary>Writes this part from a place of a value, which moves on.</summary>
    public void Write(BitWriter writer, string value, ref int place)
    {
        var text = value.Substring(place, Math.Min(Length, value.Length - place));
        place += text.Length;
        var lengthBits = IsFixed ? 0 : PackedText.BitsOfLength(Length);
        if (IsDigits)
        {
            writer.Write(text.Length, lengthBits);
            PackedText.WriteDigits(writer, text);
        }
        else
        {
            PackedText.Write(writer, text, lengthBits);
        }
    }

    /// <summary>Reads this part.</summary>
    public bool TryRead(ref BitReader reader, out string? text)
    {
        var lengthBits = IsFixed ? 0 : PackedText.BitsOfLength(Length);
        if (!IsDigits)
        {
            return PackedText.TryRead(ref reader, lengthBits, Length, out text);
        }

        text = null;
        var length = Length;
        return (IsFixed || reader.TryRead(lengthBits, out length)) && PackedText.TryReadDigits(ref reader, length, out text);
    }
}
