using System.Globalization;
using System.Text;

namespace Traceability.TestKit.Fuzz;

/// <summary>Makes inputs: valid ones bent in one to four places, pieces of several, and noise. The same for the same seed.</summary>
public sealed class FuzzMaker
{
    private const int Pool = 128;

    private static readonly byte[] Edges = [0, 1, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x30, 0x3A, 0x3D, 0x7F, 0x80, 0xBF, 0xC0, 0xED, 0xF4, 0xFF];

    private static readonly string[] Numbers =
    [
        "0", "00", "1", "-1", "+1", "255", "256", "257", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
        "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "1e9", "0.1", "٣", "７", " 7", "7 ",
    ];

    private static readonly string[] Texts =
    [
        "\n", "\n\n", "\r\n", "\0", "\ufeff", "\u00a0", "\u0085", "\u2028", "—", "— ", "=", "==", "A=", "\"", "\\", "\\ud800", "{", "}", "[", "]", "[[", "null", ",", ";", "%00",
        "%2F", "..", "/", "//", "ß", "İ", "ﬁ", "e\u0301", "\ud83c\udf3f", "NaN", "Infinity", "&amp;", "<", ">", "<!DOCTYPE x [<!ENTITY y \"z\">]>",
    ];

    private readonly Random random;
    private readonly List<byte[]> pool;
    private readonly byte[][] words;
    private readonly int seeds;
    private readonly int maxLength;

    /// <param name="target">What the inputs are for.</param>
    /// <param name="seed">Same seed, same inputs, as long as the target answers the same.</param>
    public FuzzMaker(FuzzTarget target, int seed)
    {
        ArgumentNullException.ThrowIfNull(target);
        random = new Random(seed);
        pool = [.. target.Seeds];
        seeds = pool.Count;
        maxLength = target.MaxLength;
        words = [.. target.Words.Concat(Numbers).Concat(Texts).Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = random.Next(20) switch
        {
            0 => Noise(),
            1 => [.. Enumerable.Range(0, random.Next(1, 12)).SelectMany(_ => Word())],
            2 => [.. Piece(Known()), .. Piece(Known())],
            _ => Known(),
        };
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            input = Bent(input);
        }

        return input.Length <= maxLength ? input : input[..maxLength];
    }

    /// <summary>Remembers an input that was taken although it was bent: a place to go on from.</summary>
    public void Keep(byte[] input)
    {
        if (pool.Count < seeds + Pool)
        {
            pool.Add(input);
        }
        else
        {
            pool[seeds + random.Next(Pool)] = input;
        }
    }

    private byte[] Bent(byte[] input)
    {
        var at = random.Next(input.Length + 1);
        var end = Math.Min(input.Length, at + random.Next(1, 9));
        if (at == input.Length)
        {
            return [.. input, .. random.Next(2) == 0 ? Word() : [Edge()]];
        }

        switch (random.Next(11))
        {
            case 0:
                return With(input, at, (byte)(input[at] ^ (1 << random.Next(8))));
            case 1:
                return With(input, at, Edge());
            case 2:
                return With(input, at, (byte)(input[at] + random.Next(-2, 3)));
            case 3:
                return [.. input[..at], .. input[end..]];
            case 4:
                return [.. input[..at], .. Word(), .. input[at..]];
            case 5:
                return [.. input[..at], .. Word(), .. input[end..]];
            case 6:
                return input[..at];
            case 7:
                return [.. input[..at], .. Piece(Known()), .. input[end..]];
            case 8:
                return Repeated(input);
            case 9:
                return OtherNumber(input, at);
            default:
                var line = Line(input, at);
                return random.Next(2) == 0 ? [.. input[..line.End], .. input[line.Start..line.End], .. input[line.End..]] : [.. input[..line.Start], .. input[line.End..]];
        }
    }

    // A piece a few times over, or so often that the input is as long as it may be.
    private byte[] Repeated(byte[] input)
    {
        var start = random.Next(input.Length);
        var piece = input[start..Math.Min(input.Length, start + random.Next(1, 64))];
        var room = Math.Max(1, (maxLength - input.Length) / piece.Length);
        var times = random.Next(40) == 0 ? room : Math.Min(room, random.Next(1, 5));
        return [.. input[..start], .. Enumerable.Repeat(piece, times).SelectMany(bytes => bytes), .. input[start..]];
    }

    private byte[] OtherNumber(byte[] input, int at)
    {
        var start = Array.FindIndex(input, at, letter => letter is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
        {
            return With(input, at, Edge());
        }

        var end = start;
        while (end < input.Length && input[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        var known = long.TryParse(Encoding.ASCII.GetString(input, start, end - start), CultureInfo.InvariantCulture, out var value);
        var other = known && random.Next(2) == 0
            ? (value + random.Next(-1, 2)).ToString(CultureInfo.InvariantCulture)
            : Numbers[random.Next(Numbers.Length)];
        return [.. input[..start], .. Encoding.UTF8.GetBytes(other), .. input[end..]];
    }

    private static (int Start, int End) Line(byte[] input, int at)
    {
        var start = at == 0 ? 0 : Array.LastIndexOf(input, (byte)'\n', at - 1) + 1;
        var end = Array.IndexOf(input, (byte)'\n', at);
        return (start, end < 0 ? input.Length : end + 1);
    }

    private static byte[] With(byte[] input, int at, byte value)
    {
        var bent = (byte[])input.Clone();
        bent[at] = value;
        return bent;
    }

    private byte[] Known() => pool.Count == 0 ? Noise() : pool[random.Next(pool.Count)];

    private byte[] Piece(byte[] whole)
    {
        var start = random.Next(whole.Length + 1);
        return whole[start..random.Next(start, whole.Length + 1)];
    }

    private byte[] Word() => words[random.Next(words.Length)];

    private byte Edge() => Edges[random.Next(Edges.Length)];

    private byte[] Noise()
    {
        var bytes = new byte[random.Next(random.Next(10) == 0 ? maxLength : 64)];
        random.NextBytes(bytes);
        return bytes;
    }
}
