namespace Traceability.Cli.Images;

/// <summary>Corrects a block of a QR code: Reed–Solomon over GF(256) with x⁸ + x⁴ + x³ + x² + 1, roots from α⁰ on.</summary>
internal static class ReedSolomon
{
    private static readonly byte[] Power = MakePowers();
    private static readonly byte[] Log = MakeLogs();

    /// <summary>Corrects the word in place; false when it has more wrong codewords than half of the correction.</summary>
    /// <param name="word">Data, then correction; at most 255.</param>
    public static bool Correct(byte[] word, int correction)
    {
        var syndromes = Syndromes(word, correction);
        if (Array.TrueForAll(syndromes, value => value == 0))
        {
            return true;
        }

        var locator = Locator(syndromes);
        var wrong = locator.Length - 1;
        if (wrong > correction / 2)
        {
            return false;
        }

        // Ω = S·Λ mod x^correction; the error at a root is X·Ω(X⁻¹)/Λ'(X⁻¹) (Forney).
        var evaluator = new byte[correction];
        for (var i = 0; i < correction; i++)
        {
            for (var j = 0; j <= Math.Min(i, wrong); j++)
            {
                evaluator[i] ^= Times(locator[j], syndromes[i - j]);
            }
        }

        var corrected = 0;
        for (var place = 0; place < word.Length; place++)
        {
            var inverse = Power[(255 - (word.Length - 1 - place)) % 255];
            if (At(locator, inverse) != 0)
            {
                continue;
            }

            byte slope = 0;
            for (var j = 1; j <= wrong; j += 2)
            {
                slope ^= Times(locator[j], PowerOf(inverse, j - 1));
            }

            if (slope == 0)
            {
                return false;
            }

            word[place] ^= Over(Times(Over(1, inverse), At(evaluator, inverse)), slope);
            corrected++;
        }

        return corrected == wrong && Array.TrueForAll(Syndromes(word, correction), value => value == 0);
    }

    private static byte[] Syndromes(byte[] word, int correction)
    {
        var syndromes = new byte[correction];
        for (var i = 0; i < correction; i++)
        {
            byte sum = 0;
            foreach (var value in word)
            {
                sum = (byte)(Times(sum, Power[i]) ^ value);
            }

            syndromes[i] = sum;
        }

        return syndromes;
    }

    // Berlekamp–Massey, lowest power first.
    private static byte[] Locator(byte[] syndromes)
    {
        var size = syndromes.Length + 1;
        var (current, before) = (new byte[size], new byte[size]);
        (current[0], before[0]) = (1, 1);
        var (length, shift, last) = (0, 1, (byte)1);
        for (var n = 0; n < syndromes.Length; n++)
        {
            var miss = syndromes[n];
            for (var i = 1; i <= length; i++)
            {
                miss ^= Times(current[i], syndromes[n - i]);
            }

            if (miss == 0)
            {
                shift++;
                continue;
            }

            var kept = current.ToArray();
            var factor = Over(miss, last);
            for (var i = 0; i + shift < size; i++)
            {
                current[i + shift] ^= Times(factor, before[i]);
            }

            if (2 * length <= n)
            {
                (length, before, last, shift) = (n + 1 - length, kept, miss, 1);
            }
            else
            {
                shift++;
            }
        }

        return current[..(length + 1)];
    }

    private static byte At(byte[] polynomial, byte x)
    {
        byte sum = 0;
        for (var i = polynomial.Length - 1; i >= 0; i--)
        {
            sum = (byte)(Times(sum, x) ^ polynomial[i]);
        }

        return sum;
    }

    private static byte Times(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Power[(Log[a] + Log[b]) % 255];

    private static byte Over(byte a, byte b) => a == 0 ? (byte)0 : Power[(Log[a] + 255 - Log[b]) % 255];

    private static byte PowerOf(byte a, int exponent) => Power[Log[a] * exponent % 255];

    private static byte[] MakePowers()
    {
        var powers = new byte[255];
        for (int i = 0, value = 1; i < 255; i++)
        {
            powers[i] = (byte)value;
            value <<= 1;
            value ^= value > 255 ? 0x11d : 0;
        }

        return powers;
    }

    private static byte[] MakeLogs()
    {
        var logs = new byte[256];
        for (var i = 0; i < 255; i++)
        {
            logs[Power[i]] = (byte)i;
        }

        return logs;
    }
}
