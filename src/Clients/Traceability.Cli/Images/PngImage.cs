using System.Buffers.Binary;
using System.IO.Compression;

namespace Traceability.Cli.Images;

/// <summary>
/// Reads PNG (ISO/IEC 15948), without interlacing. Its size is looked at before anything is unpacked, and no more is unpacked than it
/// has pixels.
/// </summary>
internal static class PngImage
{
    private const int HeadLength = 25;

    /// <summary>Whether bytes begin as a PNG.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

    /// <exception cref="ImageFaultException">It is none, or of a kind that is not read.</exception>
    public static GreyImage Read(byte[] bytes)
    {
        if (bytes.Length < 8 + HeadLength || !bytes.AsSpan(12, 4).SequenceEqual("IHDR"u8))
        {
            throw new ImageFaultException("its head is missing");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20)));
        var (depth, colour, interlace) = (bytes[24], bytes[25], bytes[28]);
        if (!GreyImage.IsBounded(width, height))
        {
            throw new ImageFaultException($"it is {width} by {height} pixels, and at most {GreyImage.MostPixels} are looked at");
        }

        var channels = (colour, depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) => 1,
            (2, 8 or 16) => 3,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => throw new ImageFaultException("its colours are of no known kind"),
        };
        if (interlace != 0)
        {
            throw new ImageFaultException("it is interlaced");
        }

        var (packed, palette) = ChunksOf(bytes);
        return Unpack(packed, (int)width, (int)height, new Pixels(colour, depth, channels, palette));
    }

    private static (MemoryStream Packed, byte[] Palette) ChunksOf(byte[] bytes)
    {
        var packed = new MemoryStream();
        byte[] palette = [];
        for (var place = 8L; place + 12 <= bytes.Length;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)place));
            if (place + 12 + length > bytes.Length)
            {
                break;
            }

            var name = bytes.AsSpan((int)place + 4, 4);
            var data = bytes.AsSpan((int)place + 8, (int)length);
            if (name.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }
            else if (name.SequenceEqual("PLTE"u8))
            {
                palette = data.ToArray();
            }

            place += 12 + length;
        }

        packed.Position = 0;
        return (packed, palette);
    }

    private static GreyImage Unpack(MemoryStream packed, int width, int height, Pixels pixels)
    {
        var step = Math.Max(1, pixels.Channels * pixels.Depth / 8);
        var length = (int)((((long)width * pixels.Channels * pixels.Depth) + 7) / 8);
        var (above, row) = (new byte[length], new byte[length]);
        var shades = new byte[width * height];
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            for (var y = 0; y < height; y++)
            {
                var filter = unpacked.ReadByte();
                unpacked.ReadExactly(row);
                Unfilter(filter, row, above, step);
                pixels.Shade(row, shades.AsSpan(y * width, width));
                (above, row) = (row, above);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new ImageFaultException("its pixels are broken");
        }

        return new GreyImage(width, height, shades);
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int step)
    {
        for (var place = 0; place < row.Length; place++)
        {
            int left = place >= step ? row[place - step] : 0;
            int up = above[place];
            int corner = place >= step ? above[place - step] : 0;
            row[place] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Nearest(left, up, corner),
                _ => throw new ImageFaultException("its pixels are broken"),
            };
        }
    }

    // The Paeth predictor of section 9.4.
    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private sealed record Pixels(int Colour, int Depth, int Channels, byte[] Palette)
    {
        public void Shade(ReadOnlySpan<byte> row, Span<byte> shades)
        {
            for (var x = 0; x < shades.Length; x++)
            {
                shades[x] = Colour switch
                {
                    0 => Sample(row, x),
                    2 => Grey(Sample(row, x * 3), Sample(row, (x * 3) + 1), Sample(row, (x * 3) + 2)),
                    3 => OfPalette(Index(row, x)),
                    4 => OnWhite(Sample(row, x * 2), Sample(row, (x * 2) + 1)),
                    _ => OnWhite(Grey(Sample(row, x * 4), Sample(row, (x * 4) + 1), Sample(row, (x * 4) + 2)), Sample(row, (x * 4) + 3)),
                };
            }
        }

        private byte Sample(ReadOnlySpan<byte> row, int place) => Depth switch
        {
            16 => row[place * 2],
            8 => row[place],
            _ => (byte)(Index(row, place) * 255 / ((1 << Depth) - 1)),
        };

        private int Index(ReadOnlySpan<byte> row, int place)
        {
            var bit = place * Depth;
            return (row[bit / 8] >> (8 - Depth - (bit % 8))) & ((1 << Depth) - 1);
        }

        private byte OfPalette(int index) => (index * 3) + 2 < Palette.Length
            ? Grey(Palette[index * 3], Palette[(index * 3) + 1], Palette[(index * 3) + 2])
            : throw new ImageFaultException("its palette is too short");

        private static byte Grey(int red, int green, int blue) => (byte)(((red * 77) + (green * 150) + (blue * 29)) >> 8);

        private static byte OnWhite(int shade, int opacity) => (byte)(((shade * opacity) + (255 * (255 - opacity))) / 255);
    }
}
