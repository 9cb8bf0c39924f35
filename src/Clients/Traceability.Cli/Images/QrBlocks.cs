namespace Traceability.Cli.Images;

/// <summary>Parts codewords into their blocks and corrects each (ISO/IEC 18004, table 9). Levels as in the format: 0 M, 1 L, 2 H, 3 Q.</summary>
internal static class QrBlocks
{
    // Correction codewords of a block, and number of blocks, by version from 1.
    private static readonly int[][] Correction =
    [
        [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
        [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    ];

    private static readonly int[][] Blocks =
    [
        [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
        [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
        [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
        [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
    ];

    /// <summary>The data; null when a block is too damaged.</summary>
    public static byte[]? Correct(byte[] words, int version, int level)
    {
        var (blocks, correction) = (Blocks[level][version - 1], Correction[level][version - 1]);
        var shortest = words.Length / blocks;
        var shortBlocks = blocks - (words.Length % blocks);
        if (shortest <= correction)
        {
            return null;
        }

        var data = new List<byte>();
        for (var block = 0; block < blocks; block++)
        {
            // Codewords of the blocks stand in turn; the longer blocks have one more of data, behind all others.
            var length = shortest - correction + (block < shortBlocks ? 0 : 1);
            var word = new byte[length + correction];
            for (var place = 0; place < word.Length; place++)
            {
                word[place] = words[place < shortest - correction ? (place * blocks) + block
                    : place < length ? ((shortest - correction) * blocks) + block - shortBlocks
                    : (words.Length - (correction * blocks)) + ((place - length) * blocks) + block];
            }

            if (!ReedSolomon.Correct(word, correction))
            {
                return null;
            }

            data.AddRange(word[..length]);
        }

        return [.. data];
    }
}
