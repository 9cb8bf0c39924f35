using System.Buffers.Binary;

namespace Traceability.Cli.Images;

/// <summary>
/// Reads the brightness of baseline JPEG (ITU-T T.81, sequential Huffman, 8 bits), as cameras of phones write it. Its size is looked
/// at before anything is unpacked.
/// </summary>
internal sealed partial class JpegImage
{
    private readonly byte[] bytes;
    private readonly int[][] quantum = [new int[64], new int[64], new int[64], new int[64]];
    private readonly JpegCodes?[] codes = new JpegCodes?[8];
    private readonly List<Part> parts = [];
    private int width;
    private int height;
    private int restart;

    private JpegImage(byte[] bytes) => this.bytes = bytes;

    /// <summary>Whether bytes begin as a JPEG.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes is [0xff, 0xd8, 0xff, ..];

    /// <exception cref="ImageFaultException">It is none, or of a kind that is not read.</exception>
    public static GreyImage Read(byte[] bytes)
    {
        try
        {
            return new JpegImage(bytes).Read();
        }
        catch (Exception broken) when (broken is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new ImageFaultException("it breaks off");
        }
    }

    private GreyImage Read()
    {
        for (var place = 2; place + 4 <= bytes.Length;)
        {
            if (bytes[place] != 0xff)
            {
                throw new ImageFaultException("its segments are broken");
            }

            var marker = bytes[place + 1];
            if (marker is 0xff or 0x01 or (>= 0xd0 and <= 0xd8))
            {
                place += marker == 0xff ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(place + 2));
            var data = bytes.AsSpan(place + 4, length - 2);
            place += 2 + length;
            switch (marker)
            {
                case 0xdb:
                    ReadQuantum(data);
                    break;
                case 0xc4:
                    ReadCodes(data);
                    break;
                case 0xc0 or 0xc1:
                    ReadFrame(data);
                    break;
                case 0xdd:
                    restart = BinaryPrimitives.ReadUInt16BigEndian(data);
                    break;
                case 0xda:
                    return ReadScan(data, place);
                case >= 0xc2 and <= 0xcf and not 0xc8 and not 0xcc:
                    throw new ImageFaultException("it is progressive or of another rare kind");
                case 0xd9:
                    throw new ImageFaultException("it shows nothing");
                default:
                    break;
            }
        }

        throw new ImageFaultException("it shows nothing");
    }

    private void ReadQuantum(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var (wide, table) = (data[0] >> 4, quantum[data[0] & 3]);
            data = data[1..];
            for (var i = 0; i < 64; i++)
            {
                table[i] = wide == 0 ? data[i] : BinaryPrimitives.ReadUInt16BigEndian(data[(2 * i)..]);
            }

            data = data[(wide == 0 ? 64 : 128)..];
        }
    }

    private void ReadCodes(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var counts = data.Slice(1, 16);
            var sum = 0;
            foreach (var count in counts)
            {
                sum += count;
            }

            codes[((data[0] >> 4 & 1) * 4) + (data[0] & 3)] = new JpegCodes(counts, data.Slice(17, sum));
            data = data[(17 + sum)..];
        }
    }

    private void ReadFrame(ReadOnlySpan<byte> data)
    {
        (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        if (data[0] != 8 || !GreyImage.IsBounded(width, height))
        {
            throw new ImageFaultException($"it is {width} by {height} pixels of {data[0]} bits, and at most {GreyImage.MostPixels} of 8 are looked at");
        }

        for (var i = 0; i < data[5]; i++)
        {
            var part = data[(6 + (3 * i))..];
            var (across, down) = (part[1] >> 4, part[1] & 15);
            if (across is < 1 or > 4 || down is < 1 or > 4 || parts.Count == 4)
            {
                throw new ImageFaultException("its frame is broken");
            }

            parts.Add(new Part(part[0], across, down, part[2] & 3));
        }
    }

    private sealed record Part(int Id, int Across, int Down, int Quantum)
    {
        public JpegCodes? Dc { get; set; }

        public JpegCodes? Ac { get; set; }

        public int Before { get; set; }
    }
}
