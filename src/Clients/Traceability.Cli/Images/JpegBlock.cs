namespace Traceability.Cli.Images;

/// <summary>Eight by eight pixels out of their frequencies (T.81 A.3.3).</summary>
internal static class JpegBlock
{
    private static readonly byte[] Zigzag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    private static readonly float[] Waves = [.. from x in Enumerable.Range(0, 8) from u in Enumerable.Range(0, 8)
        select (float)(Math.Cos(((2 * x) + 1) * u * Math.PI / 16) * (u == 0 ? Math.Sqrt(0.125) : 0.5))];

    /// <summary>Place in the block of the n-th frequency.</summary>
    public static int PlaceOf(int n) => Zigzag[n];

    public static void Unfold(int[] block, byte[] pixels)
    {
        Span<float> rows = stackalloc float[64];
        for (var v = 0; v < 8; v++)
        {
            for (var x = 0; x < 8; x++)
            {
                var sum = 0f;
                for (var u = 0; u < 8; u++)
                {
                    sum += block[(v * 8) + u] * Waves[(x * 8) + u];
                }

                rows[(v * 8) + x] = sum;
            }
        }

        for (var x = 0; x < 8; x++)
        {
            for (var y = 0; y < 8; y++)
            {
                var sum = 128.5f;
                for (var v = 0; v < 8; v++)
                {
                    sum += rows[(v * 8) + x] * Waves[(y * 8) + v];
                }

                pixels[(y * 8) + x] = (byte)Math.Clamp((int)sum, 0, 255);
            }
        }
    }
}
