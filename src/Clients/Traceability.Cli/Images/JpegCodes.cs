namespace Traceability.Cli.Images;

/// <summary>A Huffman table (T.81 annex C and F.2.2.3).</summary>
internal sealed class JpegCodes
{
    private readonly int[] first = new int[17];
    private readonly int[] start = new int[17];
    private readonly int[] counts = new int[17];
    private readonly byte[] values;

    public JpegCodes(ReadOnlySpan<byte> counts16, ReadOnlySpan<byte> values)
    {
        this.values = values.ToArray();
        var (code, place) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            (first[length], start[length], counts[length]) = (code, place, counts16[length - 1]);
            code = (code + counts[length]) << 1;
            place += counts[length];
        }
    }

    /// <summary>The value of the next code.</summary>
    /// <exception cref="ImageFaultException">There is no such code.</exception>
    public int Next(JpegBits bits)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            code = (code << 1) | bits.Next();
            if (code - first[length] is var offset && offset >= 0 && offset < counts[length])
            {
                return values[start[length] + offset];
            }
        }

        throw new ImageFaultException("its codes are broken");
    }
}
