using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Traceability.LedgerCore.Keys;

/// <summary>
/// An ECDSA signature over secp256k1: 64 bytes r ‖ s, big-endian, the form of JOSE's ES256K (RFC 8812 §3.2), with r and
/// s in [1, n-1] and s no more than n/2, so that nobody can turn one signature into another.
/// </summary>
public readonly record struct Signature
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 64;

    private const int NumberSize = 32;

    private readonly Bytes64 bytes;

    private Signature(ReadOnlySpan<byte> compact)
    {
        compact.CopyTo(bytes);
    }

    /// <summary>r ‖ s. All zero in a default value, which verifies under no key.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span => bytes;

    // n, the order of the group (SEC 2 §2.4.1).
    private static ReadOnlySpan<byte> Order =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE,
        0xBA, 0xAE, 0xDC, 0xE6, 0xAF, 0x48, 0xA0, 0x3B, 0xBF, 0xD2, 0x5E, 0x8C, 0xD0, 0x36, 0x41, 0x41,
    ];

    // (n - 1) / 2.
    private static ReadOnlySpan<byte> HalfOrder =>
    [
        0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0x5D, 0x57, 0x6E, 0x73, 0x57, 0xA4, 0x50, 0x1D, 0xDF, 0xE9, 0x2F, 0x46, 0x68, 0x1B, 0x20, 0xA0,
    ];

    /// <summary>A signature from its 64 bytes, or false with the reason.</summary>
    public static bool TryParse(ReadOnlySpan<byte> input, out Signature signature, out SignatureFault fault)
    {
        fault = FaultOf(input);
        signature = fault == SignatureFault.None ? new Signature(input) : default;
        return fault == SignatureFault.None;
    }

    /// <inheritdoc/>
    public bool Equals(Signature other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>128 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(Span);

    private static SignatureFault FaultOf(ReadOnlySpan<byte> input)
    {
        if (input.Length != Size)
        {
            return SignatureFault.Length;
        }

        var s = input[NumberSize..];
        if (!IsInRange(input[..NumberSize]) || !IsInRange(s))
        {
            return SignatureFault.Range;
        }

        return s.SequenceCompareTo(HalfOrder) > 0 ? SignatureFault.HighS : SignatureFault.None;
    }

    private static bool IsInRange(ReadOnlySpan<byte> number) =>
        number.ContainsAnyExcept((byte)0) && number.SequenceCompareTo(Order) < 0;

    [InlineArray(Size)]
    private struct Bytes64
    {
        private byte first;
    }
}
