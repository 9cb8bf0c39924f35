using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore;

/// <summary>Base64 (RFC 4648 §4, with padding) that accepts exactly one text for each byte string.</summary>
internal static class Base64Text
{
    /// <summary>The bytes, or false for white space, missing padding, other alphabets and trailing bits that are not zero.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var buffer = new byte[(text.Length / 4) * 3];
        if (!Convert.TryFromBase64Chars(text, buffer, out var length))
        {
            return false;
        }

        // The base library overlooks white space and stray bits: only what it would write itself is taken.
        var decoded = buffer.AsSpan(0, length);
        if (!text.SequenceEqual(Convert.ToBase64String(decoded)))
        {
            return false;
        }

        bytes = decoded.ToArray();
        return true;
    }
}
