using System.Text;
using System.Text.Unicode;

namespace Traceability.Cli.Images;

/// <summary>The text in the data of a QR code: digits, letters of the small alphabet, bytes (ISO/IEC 18004 section 7.4).</summary>
internal static class QrText
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>The text; null where the data is of a kind that no label has, or breaks off.</summary>
    public static string? Read(byte[] data, int version)
    {
        var bits = new Bits(data);
        var bytes = new List<byte>();
        var size = version < 10 ? 0 : version < 27 ? 1 : 2;
        while (bits.Left >= 4)
        {
            var isRead = bits.Take(4) switch
            {
                0 => (bool?)null,
                1 => Digits(bits, bytes, size switch { 0 => 10, 1 => 12, _ => 14 }),
                2 => Letters(bits, bytes, size switch { 0 => 9, 1 => 11, _ => 13 }),
                4 => Plain(bits, bytes, size == 0 ? 8 : 16),
                5 or 9 => true,
                7 => Skip(bits),
                _ => false,
            };
            if (isRead is null)
            {
                break;
            }

            if (isRead == false)
            {
                return null;
            }
        }

        var all = bytes.ToArray();
        return all.Length == 0 ? null : Utf8.IsValid(all) ? Encoding.UTF8.GetString(all) : Encoding.Latin1.GetString(all);
    }

    private static bool Digits(Bits bits, List<byte> text, int count)
    {
        for (var left = bits.Take(count); left > 0;)
        {
            var digits = Math.Min(3, left);
            var value = bits.Take((digits * 3) + 1);
            if (value < 0 || value >= (int)Math.Pow(10, digits))
            {
                return false;
            }

            text.AddRange(Encoding.ASCII.GetBytes(value.ToString($"D{digits}", System.Globalization.CultureInfo.InvariantCulture)));
            left -= digits;
        }

        return true;
    }

    private static bool Letters(Bits bits, List<byte> text, int count)
    {
        for (var left = bits.Take(count); left > 0; left -= 2)
        {
            var value = bits.Take(left > 1 ? 11 : 6);
            if (value < 0 || value >= (left > 1 ? 45 * 45 : 45))
            {
                return false;
            }

            if (left > 1)
            {
                text.Add((byte)Alphabet[value / 45]);
            }

            text.Add((byte)Alphabet[value % 45]);
        }

        return true;
    }

    private static bool Plain(Bits bits, List<byte> text, int count)
    {
        var length = bits.Take(count);
        if (length < 0 || length * 8 > bits.Left)
        {
            return false;
        }

        for (; length > 0; length--)
        {
            text.Add((byte)bits.Take(8));
        }

        return true;
    }

    // The number of an alphabet, one to three bytes; bytes are tried as UTF-8 whatever it says.
    private static bool Skip(Bits bits)
    {
        var first = bits.Take(8);
        return first >= 0 && ((first & 0x80) == 0 || bits.Take((first & 0x40) == 0 ? 8 : 16) >= 0);
    }

    private sealed class Bits(byte[] data)
    {
        private int place;

        public int Left => (data.Length * 8) - place;

        /// <summary>The next bits as a number; -1 when there are not that many.</summary>
        public int Take(int count)
        {
            if (count > Left)
            {
                return -1;
            }

            var value = 0;
            for (; count > 0; count--, place++)
            {
                value = (value << 1) | (data[place / 8] >> (7 - (place % 8)) & 1);
            }

            return value;
        }
    }
}
