using System.Buffers.Binary;

namespace Traceability.Cli.Images;

/// <summary>
/// Reads the brightness of baseline JPEG (ITU-T T.81, sequential Huffman, 8 bits), as cameras of phones write it. Its size is looked
/// at before anything is unpacked.
/// </summary>
internal sealed class JpegImage
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

    private GreyImage ReadScan(ReadOnlySpan<byte> data, int place)
    {
        if (parts.Count == 0 || data[0] != parts.Count)
        {
            throw new ImageFaultException("its colours come one by one");
        }

        for (var i = 0; i < data[0]; i++)
        {
            var (id, tables) = (data[1 + (2 * i)], data[2 + (2 * i)]);
            var part = parts.Find(one => one.Id == id) ?? throw new ImageFaultException("its scan is broken");
            part.Dc = codes[tables >> 4 & 3] ?? throw new ImageFaultException("its codes are missing");
            part.Ac = codes[4 + (tables & 3)] ?? throw new ImageFaultException("its codes are missing");
        }

        // A lone part is not interleaved: each of its blocks stands for itself.
        var isLone = parts.Count == 1;
        var (mostAcross, mostDown) = isLone ? (1, 1) : (parts.Max(part => part.Across), parts.Max(part => part.Down));
        var (columns, rows) = ((width + (8 * mostAcross) - 1) / (8 * mostAcross), (height + (8 * mostDown) - 1) / (8 * mostDown));
        var brightness = parts[0];
        var (scaleX, scaleY) = isLone ? (1, 1) : (mostAcross / brightness.Across, mostDown / brightness.Down);
        var (blocksX, blocksY) = isLone ? (1, 1) : (brightness.Across, brightness.Down);
        var shades = new byte[width * height];
        var bits = new JpegBits(bytes, place);
        var (block, pixels) = (new int[64], new byte[64]);
        for (var unit = 0; unit < columns * rows; unit++)
        {
            if (restart > 0 && unit > 0 && unit % restart == 0)
            {
                bits.Restart();
                parts.ForEach(part => part.Before = 0);
            }

            foreach (var part in parts)
            {
                for (var n = 0; n < (isLone ? 1 : part.Across * part.Down); n++)
                {
                    ReadBlock(bits, part, block);
                    if (part == brightness)
                    {
                        JpegBlock.Unfold(block, pixels);
                        var (x, y) = (((unit % columns * blocksX) + (n % blocksX)) * 8, ((unit / columns * blocksY) + (n / blocksX)) * 8);
                        Put(shades, pixels, x * scaleX, y * scaleY, scaleX, scaleY);
                    }
                }
            }
        }

        return new GreyImage(width, height, shades);
    }

    private void ReadBlock(JpegBits bits, Part part, int[] block)
    {
        Array.Clear(block);
        var table = quantum[part.Quantum];
        part.Before += bits.Signed(part.Dc!.Next(bits));
        block[0] = part.Before * table[0];
        for (var i = 1; i < 64; i++)
        {
            var code = part.Ac!.Next(bits);
            var (zeros, size) = (code >> 4, code & 15);
            if (size == 0 && zeros < 15)
            {
                break;
            }

            i += zeros;
            if (i > 63)
            {
                throw new ImageFaultException("its blocks are broken");
            }

            block[JpegBlock.PlaceOf(i)] = size == 0 ? 0 : bits.Signed(size) * table[i];
        }
    }

    private void Put(byte[] shades, byte[] pixels, int left, int top, int scaleX, int scaleY)
    {
        for (var y = top; y < Math.Min(height, top + (8 * scaleY)); y++)
        {
            for (var x = left; x < Math.Min(width, left + (8 * scaleX)); x++)
            {
                shades[(y * width) + x] = pixels[((y - top) / scaleY * 8) + ((x - left) / scaleX)];
            }
        }
    }

    private sealed record Part(int Id, int Across, int Down, int Quantum)
    {
        public JpegCodes? Dc { get; set; }

        public JpegCodes? Ac { get; set; }

        public int Before { get; set; }
    }
}
