namespace Traceability.Cli.Printing;

/// <summary>A picture of black and white dots, one bit a dot, black on white.</summary>
internal sealed class BitBoard(int width, int height)
{
    private readonly int stride = (width + 7) / 8;
    private readonly byte[] bits = new byte[(width + 7) / 8 * height];

    public int Width => width;

    public int Height => height;

    /// <summary>A row, most significant bit first, 1 for black.</summary>
    public ReadOnlySpan<byte> Row(int y) => bits.AsSpan(y * stride, stride);

    /// <summary>Blackens a dot; outside the picture nothing happens.</summary>
    public void Blacken(int x, int y)
    {
        if ((uint)x < (uint)width && (uint)y < (uint)height)
        {
            bits[(y * stride) + (x / 8)] |= (byte)(0x80 >> (x % 8));
        }
    }

    /// <summary>Blackens a rectangle.</summary>
    public void Fill(int x, int y, int across, int down)
    {
        for (var row = y; row < y + down; row++)
        {
            for (var column = x; column < x + across; column++)
            {
                Blacken(column, row);
            }
        }
    }

    /// <summary>Writes a line of text; its letters are as high as told and 0.6 of that wide.</summary>
    public void Write(string text, int x, int y, int letter)
    {
        var across = (int)(letter * LabelDesign.LetterWidth);
        for (var place = 0; place < text.Length; place++)
        {
            for (var row = 0; row < letter; row++)
            {
                for (var column = 0; column < across; column++)
                {
                    if (BitmapFont.IsBlack(text[place], column * BitmapFont.Width / across, row * BitmapFont.Height / letter))
                    {
                        Blacken(x + (place * across) + column, y + row);
                    }
                }
            }
        }
    }
}
