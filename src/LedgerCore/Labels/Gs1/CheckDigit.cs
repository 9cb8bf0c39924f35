namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>The check digit of GS1 keys (GS1 General Specifications §7.9.1): weights 3 and 1 from the right, to the next ten.</summary>
internal static class CheckDigit
{
    /// <summary>Whether the last of one or more digits is the check digit of those before it.</summary>
    public static bool IsRight(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = digits.Length - 2; i >= 0; i--)
        {
            sum += (digits[i] - '0') * ((digits.Length - i) % 2 == 0 ? 3 : 1);
        }

        return (sum + digits[^1] - '0') % 10 == 0;
    }
}
