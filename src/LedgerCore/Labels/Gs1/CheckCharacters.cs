namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>
/// The check character pair of model numbers (GS1 General Specifications §7.9.5): places in character set 82, weighted by the
/// primes from the right, modulo 1021, written as two characters of 32.
/// </summary>
internal static class CheckCharacters
{
    private const int Modulus = 1021;
    private const string Pair = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static ReadOnlySpan<byte> Primes => [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

    /// <summary>Whether the last two of up to 25 characters are the pair of those before them.</summary>
    public static bool AreRight(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text.Length > Primes.Length + 2)
        {
            return false;
        }

        var sum = 0;
        var body = text[..^2];
        for (var i = 0; i < body.Length; i++)
        {
            sum += Gs1Characters.Text.IndexOf(body[i], StringComparison.Ordinal) * Primes[body.Length - 1 - i];
        }

        sum %= Modulus;
        return text[^2] == Pair[sum >> 5] && text[^1] == Pair[sum & 31];
    }
}
