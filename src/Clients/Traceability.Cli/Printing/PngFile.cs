using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Traceability.Cli.Printing;

/// <summary>Writes a picture of black and white dots as PNG (ISO/IEC 15948), one bit a dot, with its size on paper.</summary>
internal static class PngFile
{
    private const double InchesPerMetre = 1000 / 25.4;

    private static readonly uint[] Crcs = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    public static void Write(Stream output, BitBoard board, int dotsPerInch)
    {
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, board.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), board.Height);
        head[8] = 1;
        Chunk(output, "IHDR", head);
        var density = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)Math.Round(dotsPerInch * InchesPerMetre));
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), (int)Math.Round(dotsPerInch * InchesPerMetre));
        density[8] = 1;
        Chunk(output, "pHYs", density);
        Chunk(output, "IDAT", Deflated(board));
        Chunk(output, "IEND", []);
    }

    // A row: no filter, then its bits, of which 1 is white in greyscale.
    private static byte[] Deflated(BitBoard board)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[board.Row(0).Length + 1];
            for (var y = 0; y < board.Height; y++)
            {
                var bits = board.Row(y);
                for (var place = 0; place < bits.Length; place++)
                {
                    row[place + 1] = (byte)~bits[place];
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream output, string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        output.Write(number);
        output.Write(named);
        var crc = uint.MaxValue;
        foreach (var one in named)
        {
            crc = Crcs[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        output.Write(number);
    }

    private static uint CrcOf(int start)
    {
        var crc = (uint)start;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return crc;
    }
}
