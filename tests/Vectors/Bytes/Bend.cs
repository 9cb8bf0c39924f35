using System.Text;

namespace Traceability.Vectors.Bytes;

/// <summary>Small changes to bytes and text.</summary>
internal static class Bend
{
    private const string Base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Flip(byte[] bytes, int at, int bit = 0)
    {
        var bent = (byte[])bytes.Clone();
        bent[at] ^= (byte)(1 << bit);
        return bent;
    }

    /// <summary>Replaces one thing that must be there.</summary>
    public static string Swap(string text, string old, string other) => text.Contains(old, StringComparison.Ordinal)
        ? text.Replace(old, other, StringComparison.Ordinal)
        : throw new ArgumentException($"Not there: {old}", nameof(old));

    /// <summary>The base64 text with its unused bits set: the same bytes to a careless reader.</summary>
    public static string PaddingBits(string base64)
    {
        var last = base64.TrimEnd('=').Length - 1;
        var padded = base64.Length - 1 > last;
        return padded
            ? base64[..last] + Base64Alphabet[Base64Alphabet.IndexOf(base64[last], StringComparison.Ordinal) | 1] + base64[(last + 1)..]
            : throw new ArgumentException("No padding, no unused bits.", nameof(base64));
    }

    /// <summary>The same ECDSA signature with the other s: n - s.</summary>
    public static byte[] HighS(ReadOnlySpan<byte> signature)
    {
        var order = System.Numerics.BigInteger.Parse(
            "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141",
            System.Globalization.NumberStyles.HexNumber,
            System.Globalization.CultureInfo.InvariantCulture);
        var other = order - new System.Numerics.BigInteger(signature[32..], isUnsigned: true, isBigEndian: true);
        var s = other.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[32 - s.Length], .. s];
    }
}
