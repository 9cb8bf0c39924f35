using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>
/// Reads SEQUENCE { INTEGER r, INTEGER s } in DER (X.690 §8.3, §10.1) into r ‖ s. Only test vectors come in DER; the
/// ledger itself takes r ‖ s.
/// </summary>
internal static class StrictDer
{
    private const int NumberSize = 32;

    internal static bool TryReadSignature(ReadOnlySpan<byte> der, [NotNullWhen(true)] out byte[]? compact)
    {
        var pair = new byte[2 * NumberSize];
        compact = null;
        if (!TryTake(ref der, tag: 0x30, out var sequence) || !der.IsEmpty
            || !TryTakeNumber(ref sequence, pair.AsSpan(0, NumberSize))
            || !TryTakeNumber(ref sequence, pair.AsSpan(NumberSize)) || !sequence.IsEmpty)
        {
            return false;
        }

        compact = pair;
        return true;
    }

    // A sequence of two such numbers is at most 70 bytes: only the short form of length is DER.
    private static bool TryTake(ref ReadOnlySpan<byte> input, byte tag, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (input.Length < 2 || input[0] != tag || input[1] >= 0x80 || input.Length < 2 + input[1])
        {
            return false;
        }

        content = input.Slice(2, input[1]);
        input = input[(2 + content.Length)..];
        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> input, Span<byte> number)
    {
        if (!TryTake(ref input, tag: 0x02, out var content) || content.IsEmpty || content[0] >= 0x80)
        {
            return false;
        }

        if (content[0] == 0 && content.Length > 1)
        {
            if (content[1] < 0x80)
            {
                return false;
            }

            content = content[1..];
        }

        if (content.Length > number.Length)
        {
            return false;
        }

        content.CopyTo(number[(number.Length - content.Length)..]);
        return true;
    }
}
