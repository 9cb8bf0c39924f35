namespace Traceability.Cli.Images;

/// <summary>A picture of which each pixel is dark or light.</summary>
internal sealed class BlackAndWhite
{
    private readonly bool[] dark;

    private BlackAndWhite(int width, int height, bool[] dark) => (Width, Height, this.dark) = (width, height, dark);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Whether a pixel is dark; outside the picture all is light.</summary>
    public bool this[int x, int y] => (uint)x < (uint)Width && (uint)y < (uint)Height && dark[(y * Width) + x];

    /// <summary>Dark is what is darker than its surroundings, so that shadows make no difference.</summary>
    /// <param name="windows">How many surroundings fit across the picture.</param>
    public static BlackAndWhite Of(GreyImage image, int windows)
    {
        var (width, height) = (image.Width, image.Height);
        var sums = new long[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            long row = 0;
            for (var x = 0; x < width; x++)
            {
                row += image.Shades[(y * width) + x];
                sums[((y + 1) * (width + 1)) + x + 1] = sums[(y * (width + 1)) + x + 1] + row;
            }
        }

        var reach = Math.Max(8, Math.Max(width, height) / (2 * windows));
        var dark = new bool[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - reach), Math.Min(height, y + reach + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - reach), Math.Min(width, x + reach + 1));
                var (upper, lower) = (top * (width + 1), bottom * (width + 1));
                var sum = sums[lower + right] - sums[upper + right] - sums[lower + left] + sums[upper + left];
                long area = (bottom - top) * (right - left);
                dark[(y * width) + x] = image.Shades[(y * width) + x] * area * 100 < sum * 95;
            }
        }

        return new BlackAndWhite(width, height, dark);
    }
}
