namespace Traceability.LedgerCore.Labels;

/// <summary>Crockford's base32, upper case only: the digits and the letters but I, L, O and U. Five bits a character.</summary>
internal static class Crockford
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Bits = 5;

    /// <summary>Writes the low 5·length bits, most significant first.</summary>
    public static void Write(UInt128 value, Span<char> output)
    {
        for (var i = output.Length - 1; i >= 0; i--)
        {
            output[i] = Alphabet[(int)(uint)(value & 31)];
            value >>= Bits;
        }
    }

    /// <summary>The number, or false for a character outside the alphabet. At most 25 characters fit.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out UInt128 value)
    {
        value = 0;
        foreach (var character in text)
        {
            var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value << Bits) | (uint)digit;
        }

        return true;
    }
}
