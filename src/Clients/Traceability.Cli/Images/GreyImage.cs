namespace Traceability.Cli.Images;

/// <summary>A picture in shades of grey, row by row; 0 is black.</summary>
internal sealed record GreyImage(int Width, int Height, byte[] Shades)
{
    /// <summary>Most pixels that are looked at: 40 million.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>Whether a picture of this size is looked at. Asked before anything is unpacked.</summary>
    public static bool IsBounded(long width, long height) => width is > 0 and <= 20_000 && height is > 0 and <= 20_000 && width * height <= MostPixels;
}
