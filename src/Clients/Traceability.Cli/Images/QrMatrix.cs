namespace Traceability.Cli.Images;

/// <summary>From modules to text: format, mask, codewords, correction, bits (ISO/IEC 18004 sections 7.9, 7.8, 7.7, 7.5, 7.4).</summary>
internal static class QrMatrix
{
    private const int FormatMask = 0x5412;

    /// <summary>The text; null when it is no code, or too damaged.</summary>
    public static string? Read(bool[,] modules)
    {
        var size = modules.GetLength(0);
        var version = (size - 17) / 4;
        foreach (var (level, mask) in Formats(modules, size))
        {
            if (QrBlocks.Correct(Codewords(modules, size, version, mask), version, level) is { } data && QrText.Read(data, version) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    // Both copies of the format, each corrected to the nearest of the 32 that there are, up to three wrong bits.
    private static IEnumerable<(int Level, int Mask)> Formats(bool[,] modules, int size)
    {
        var (first, second) = (0, 0);
        for (var bit = 0; bit < 15; bit++)
        {
            var (row, column) = bit switch
            {
                < 6 => (bit, 8),
                < 8 => (bit + 1, 8),
                8 => (8, 7),
                _ => (8, 14 - bit),
            };
            first |= modules[row, column] ? 1 << bit : 0;
            second |= (bit < 8 ? modules[8, size - 1 - bit] : modules[size - 15 + bit, 8]) ? 1 << bit : 0;
        }

        return new[] { first, second }
            .SelectMany(read => Enumerable.Range(0, 32).Select(data => (Data: data, Wrong: int.PopCount(read ^ Format(data)))))
            .Where(one => one.Wrong <= 3)
            .OrderBy(one => one.Wrong)
            .Select(one => (one.Data >> 3, one.Data & 7))
            .Distinct();
    }

    private static int Format(int data)
    {
        var rest = data << 10;
        for (var bit = 14; bit >= 10; bit--)
        {
            rest ^= (rest >> bit & 1) * (0x537 << (bit - 10));
        }

        return ((data << 10) | rest) ^ FormatMask;
    }

    private static byte[] Codewords(bool[,] modules, int size, int version, int mask)
    {
        var words = new List<byte>();
        var (word, bits) = (0, 0);
        var isFunction = FunctionModules(size, version);
        for (var right = size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (isFunction[row, column])
                    {
                        continue;
                    }

                    word = (word << 1) | (modules[row, column] ^ IsMasked(mask, row, column) ? 1 : 0);
                    if (++bits == 8)
                    {
                        words.Add((byte)word);
                        (word, bits) = (0, 0);
                    }
                }
            }
        }

        return [.. words];
    }

    private static bool IsMasked(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    private static bool[,] FunctionModules(int size, int version)
    {
        var taken = new bool[size, size];
        Take(taken, 0, 0, 9, 9);
        Take(taken, 0, size - 8, 9, 8);
        Take(taken, size - 8, 0, 8, 9);
        Take(taken, 6, 0, 1, size);
        Take(taken, 0, 6, size, 1);
        if (version >= 7)
        {
            Take(taken, 0, size - 11, 6, 3);
            Take(taken, size - 11, 0, 3, 6);
        }

        var places = Alignment(version, size);
        foreach (var row in places)
        {
            foreach (var column in places)
            {
                if ((row, column) != (6, 6) && (row, column) != (6, size - 7) && (row, column) != (size - 7, 6))
                {
                    Take(taken, row - 2, column - 2, 5, 5);
                }
            }
        }

        return taken;
    }

    // Middles of the small squares (annex E).
    private static int[] Alignment(int version, int size)
    {
        if (version == 1)
        {
            return [];
        }

        var count = (version / 7) + 2;
        var step = version == 32 ? 26 : ((version * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(place => size - 7 - (place * step))];
    }

    private static void Take(bool[,] taken, int row, int column, int rows, int columns)
    {
        for (var y = row; y < row + rows; y++)
        {
            for (var x = column; x < column + columns; x++)
            {
                taken[y, x] = true;
            }
        }
    }
}
