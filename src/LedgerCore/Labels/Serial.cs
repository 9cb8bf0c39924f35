using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// The serial number of one pack (docs/formats/serials.md): its index within the label batch and 80 bits that nobody can
/// guess without the seed. Twenty characters of Crockford's base32, fit for GS1 AI 21 and for reading aloud.
/// </summary>
public readonly record struct Serial
{
    /// <summary>Length of the text.</summary>
    public const int Length = 20;

    /// <summary>Most serials of one batch: what four characters can count.</summary>
    public const int MaxUnits = 1 << IndexBits;

    /// <summary>Length of a seed in bytes.</summary>
    public const int SeedSize = 32;

    private const int IndexBits = 20;
    private const int TagBits = 80;

    private readonly UInt128 value;

    private Serial(UInt128 value)
    {
        this.value = value;
    }

    /// <summary>Position within the batch, from 0: the first four characters.</summary>
    public int Index => (int)(uint)(value >> TagBits);

    private static ReadOnlySpan<byte> Printed => "traceability.serial.v1\0"u8;

    private static ReadOnlySpan<byte> Inner => "traceability.inner.v1\0"u8;

    /// <summary>The serial of a text of exactly 20 characters of the alphabet, upper case; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Serial serial)
    {
        serial = default;
        if (text.Length != Length || !Crockford.TryRead(text, out var value))
        {
            return false;
        }

        serial = new Serial(value);
        return true;
    }

    /// <summary>Whether two serials are the same, in a time that does not tell how much of them is.</summary>
    public bool FixedTimeEquals(Serial other)
    {
        Span<byte> mine = stackalloc byte[16];
        Span<byte> theirs = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(mine, value);
        BinaryPrimitives.WriteUInt128BigEndian(theirs, other.value);
        return CryptographicOperations.FixedTimeEquals(mine, theirs);
    }

    /// <summary>Writes the text as 20 ASCII bytes: what the leaf of the batch's tree is the hash of.</summary>
    public void WriteTo(Span<byte> output20)
    {
        Span<char> text = stackalloc char[Length];
        Crockford.Write(value, text);
        Encoding.ASCII.GetBytes(text, output20);
    }

    /// <summary>The 20 characters.</summary>
    public override string ToString() =>
        string.Create(Length, value, static (text, value) => Crockford.Write(value, text));

    /// <summary>
    /// serial = index as 20 bits ‖ first 80 bits of HMAC-SHA256(seed, "traceability.serial.v1" ‖ 0x00 ‖ index as
    /// big-endian uint32), written as base32; of a code under a scratch panel with "traceability.inner.v1" ‖ 0x00.
    /// </summary>
    /// <param name="hmac">HMAC-SHA256 keyed with the seed; left reset.</param>
    /// <param name="index">0 up to 2²⁰ - 1.</param>
    /// <param name="isInner">Whether it is the code under the pack's scratch panel.</param>
    internal static Serial Derive(IncrementalHash hmac, int index, bool isInner)
    {
        var domain = isInner ? Inner : Printed;
        Span<byte> message = stackalloc byte[Printed.Length + sizeof(uint)];
        message = message[..(domain.Length + sizeof(uint))];
        domain.CopyTo(message);
        BinaryPrimitives.WriteUInt32BigEndian(message[domain.Length..], (uint)index);
        Span<byte> code = stackalloc byte[32];
        hmac.AppendData(message);
        hmac.GetHashAndReset(code);
        var tag = BinaryPrimitives.ReadUInt128BigEndian(code) >> (128 - TagBits);
        return new Serial(((UInt128)(uint)index << TagBits) | tag);
    }
}
