namespace Traceability.Cli.Images;

/// <summary>The bits of a scan; behind its end there are zeros.</summary>
internal sealed class JpegBits(byte[] bytes, int place)
{
    private int held;
    private int count;
    private int beyond;

    /// <summary>The next bit.</summary>
    /// <exception cref="ImageFaultException">The scan ended long before.</exception>
    public int Next()
    {
        if (count == 0)
        {
            held = NextByte();
            count = 8;
        }

        count--;
        return held >> count & 1;
    }

    /// <summary>A number of so many bits, of which those that begin with 0 are negative (T.81 F.2.2.1).</summary>
    public int Signed(int size)
    {
        if (size > 16)
        {
            throw new ImageFaultException("its codes are broken");
        }

        var value = 0;
        for (var i = 0; i < size; i++)
        {
            value = (value << 1) | Next();
        }

        return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    /// <summary>Goes on behind the next restart mark.</summary>
    public void Restart()
    {
        count = 0;
        while (place + 1 < bytes.Length && !(bytes[place] == 0xff && bytes[place + 1] is >= 0xd0 and <= 0xd7))
        {
            place++;
        }

        place += 2;
    }

    private int NextByte()
    {
        if (place >= bytes.Length || (bytes[place] == 0xff && place + 1 < bytes.Length && bytes[place + 1] != 0))
        {
            return ++beyond > 1024 ? throw new ImageFaultException("it breaks off") : 0;
        }

        var next = bytes[place];
        place += next == 0xff ? 2 : 1;
        return next;
    }
}
