using System.Numerics;

namespace Traceability.LedgerCore.Labels.Gs1.Compression;

/// <summary>The bits of a base64url segment, most significant first.</summary>
internal ref struct BitReader(ReadOnlySpan<char> text)
{
    private const int BitsPerCharacter = 6;

    private readonly ReadOnlySpan<char> text = text;
    private int position;

    /// <summary>How many bits are left.</summary>
    public readonly int Left => (text.Length * BitsPerCharacter) - position;

    /// <summary>Whether nothing but the zeros that fill the last character are left.</summary>
    public readonly bool IsAtEnd
    {
        get
        {
            var rest = this;
            return Left < BitsPerCharacter && rest.TryRead(Left, out BigInteger filling) && filling.IsZero;
        }
    }

    /// <summary>The next bits as a number; false when so many are not left, or for a character outside the alphabet.</summary>
    public bool TryRead(int bits, out BigInteger value)
    {
        value = BigInteger.Zero;
        if (bits > Left)
        {
            return false;
        }

        for (var end = position + bits; position < end; position++)
        {
            var sextet = Gs1Characters.Base64.IndexOf(text[position / BitsPerCharacter], StringComparison.Ordinal);
            if (sextet < 0)
            {
                return false;
            }

            value = (value << 1) | ((sextet >> (BitsPerCharacter - 1 - (position % BitsPerCharacter))) & 1);
        }

        return true;
    }

    /// <summary>The next up to 31 bits.</summary>
    public bool TryRead(int bits, out int value)
    {
        var isRead = TryRead(bits, out BigInteger number);
        value = (int)number;
        return isRead;
    }
}
