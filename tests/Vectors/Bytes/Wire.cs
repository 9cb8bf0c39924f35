namespace Traceability.Vectors.Bytes;

/// <summary>The fields of a protobuf message as bytes, so that they can be put together wrongly.</summary>
internal static class Wire
{
    /// <summary>Every field of a message: its number, and its bytes with the tag.</summary>
    public static List<(int Number, byte[] Raw)> Split(byte[] message)
    {
        var fields = new List<(int, byte[])>();
        for (var at = 0; at < message.Length;)
        {
            var start = at;
            var tag = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 2:
                    var length = Varint(message, ref at);
                    at += (int)length;
                    break;
                default:
                    throw new ArgumentException("No other wire types are in use.", nameof(message));
            }

            fields.Add(((int)(tag >> 3), message[start..at]));
        }

        return fields;
    }

    public static byte[] Join(IEnumerable<(int Number, byte[] Raw)> fields) => [.. fields.SelectMany(field => field.Raw)];

    /// <summary>A length-delimited field.</summary>
    public static byte[] Field(int number, params byte[] content) =>
        [.. Varint((ulong)(number << 3) | 2), .. Varint((ulong)content.Length), .. content];

    /// <summary>A varint field.</summary>
    public static byte[] Number(int number, ulong value) => [.. Varint((ulong)number << 3), .. Varint(value)];

    /// <summary>The content of a length-delimited field.</summary>
    public static byte[] Content(byte[] raw)
    {
        var at = 0;
        Varint(raw, ref at);
        var length = (int)Varint(raw, ref at);
        return raw[at..(at + length)];
    }

    /// <summary>The message with one of its fields made anew; null takes it out.</summary>
    public static byte[] With(byte[] message, int number, Func<byte[], byte[]?> bend) =>
        [.. Split(message).SelectMany(field => field.Number == number ? bend(field.Raw) ?? [] : field.Raw)];

    /// <summary>A varint with one byte more than it needs.</summary>
    public static byte[] Overlong(ulong value)
    {
        var bytes = Varint(value);
        bytes[^1] |= 0x80;
        return [.. bytes, 0];
    }

    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
