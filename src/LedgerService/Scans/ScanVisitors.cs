using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Traceability.LedgerService.Scans;

/// <summary>
/// Who was counted today. A visitor is a keyed hash of address and code under a key that is made anew each day and never leaves this
/// memory, so yesterday's visitors cannot be recognised, also not by the operator. Nothing of it is stored.
/// Not safe for use by several threads.
/// </summary>
internal sealed class ScanVisitors
{
    /// <summary>Most visits that are remembered in a day. Beyond it visits are not counted: too few is better than too many.</summary>
    public const int Most = 1 << 18;

    private const int Address = 16;

    private readonly HashSet<ulong> seen = [];
    private byte[] key = [];
    private int day = -1;

    /// <summary>Whether the visit is the first today of that address to that code.</summary>
    public bool IsFirst(ScanVisit visit)
    {
        if (visit.Day != day)
        {
            (day, key) = (visit.Day, RandomNumberGenerator.GetBytes(32));
            seen.Clear();
        }

        return seen.Count < Most && seen.Add(MarkOf(visit));
    }

    private ulong MarkOf(ScanVisit visit)
    {
        Span<byte> message = stackalloc byte[Address + 32 + sizeof(int)];
        visit.Address.TryWriteBytes(message, out _);
        visit.Pack.Batch.Span.CopyTo(message[Address..]);
        BinaryPrimitives.WriteInt32BigEndian(message[(Address + 32)..], visit.Pack.Serial);

        // The inner code is another scan than the outer one; a batch's invented serials are one, whatever they are.
        Span<byte> mark = stackalloc byte[32];
        HMACSHA256.HashData(key, [.. message, (byte)visit.Pack.Kind], mark);
        return BinaryPrimitives.ReadUInt64BigEndian(mark);
    }
}
