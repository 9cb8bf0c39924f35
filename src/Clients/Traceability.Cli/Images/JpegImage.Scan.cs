namespace Traceability.Cli.Images;

/// <summary>The one scan of a sequential picture: blocks of all its parts in turn, of which the first part's are looked at.</summary>
internal sealed partial class JpegImage
{
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
}
