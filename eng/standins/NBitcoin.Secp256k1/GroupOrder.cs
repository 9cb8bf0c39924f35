namespace NBitcoin.Secp256k1;

/// <summary>The order n of the curve's group (SEC 2 §2.4.1), over 32-byte big-endian numbers.</summary>
internal static class GroupOrder
{
    internal const int Size = 32;

    private static ReadOnlySpan<byte> N =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE,
        0xBA, 0xAE, 0xDC, 0xE6, 0xAF, 0x48, 0xA0, 0x3B, 0xBF, 0xD2, 0x5E, 0x8C, 0xD0, 0x36, 0x41, 0x41,
    ];

    // (n - 1) / 2: the largest number that is not high.
    private static ReadOnlySpan<byte> Half =>
    [
        0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0x5D, 0x57, 0x6E, 0x73, 0x57, 0xA4, 0x50, 0x1D, 0xDF, 0xE9, 0x2F, 0x46, 0x68, 0x1B, 0x20, 0xA0,
    ];

    internal static bool IsZero(ReadOnlySpan<byte> number) => !number.ContainsAnyExcept((byte)0);

    /// <summary>n or more.</summary>
    internal static bool IsOverflow(ReadOnlySpan<byte> number) => number.SequenceCompareTo(N) >= 0;

    /// <summary>More than half of n.</summary>
    internal static bool IsHigh(ReadOnlySpan<byte> number) => number.SequenceCompareTo(Half) > 0;

    /// <summary>Replaces a number in [1, n-1] by n minus it.</summary>
    internal static void Negate(Span<byte> number)
    {
        var borrow = 0;
        for (var i = Size - 1; i >= 0; i--)
        {
            var difference = N[i] - number[i] - borrow;
            number[i] = (byte)difference;
            borrow = difference < 0 ? 1 : 0;
        }
    }
}
