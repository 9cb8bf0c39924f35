using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Traceability.LedgerService.Tests;

/// <summary>
/// Cuts what a client says to PostgreSQL into units that end with a Sync or a query of its own (frontend/backend protocol 3): as many for
/// the same calls, however the network has cut the bytes. What a client puts before its next unit (BEGIN, DISCARD ALL) belongs to it, and
/// what opens a connection is none.
/// </summary>
internal sealed class WireUnits
{
    private static readonly string[] Prefixes = ["BEGIN", "DISCARD"];

    private readonly List<byte> held = [];
    private bool isStarted;

    /// <summary>Takes bytes as they were read; gives those that are complete, in order, and whether each is a unit.</summary>
    public IEnumerable<(byte[] Bytes, bool IsUnit)> Add(ReadOnlySpan<byte> read)
    {
        held.AddRange(read);
        var whole = new List<(byte[] Bytes, bool IsUnit)>();
        var (begin, at) = (0, 0);
        while (LengthAt(at) is { } length && at + length <= held.Count)
        {
            var type = isStarted ? (char)held[at] : '\0';
            isStarted |= type == '\0' && Number(at + 4) >> 16 == 3;
            var text = type == 'Q' ? Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(held).Slice(at + 5, length - 5)) : "";
            at += length;
            var isUnit = type == 'S' || (type == 'Q' && !Prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
            if (isUnit || type is '\0' or 'p' or 'X' or 'd' or 'c' or 'H')
            {
                whole.Add(([.. held[begin..at]], isUnit));
                begin = at;
            }
        }

        held.RemoveRange(0, begin);
        return whole;
    }

    // With its type, which the first messages of a connection lack; null while too little is there.
    private int? LengthAt(int at) => held.Count - at < (isStarted ? 5 : 8) ? null : isStarted ? 1 + Number(at + 1) : Number(at);

    private int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(CollectionsMarshal.AsSpan(held).Slice(at, 4));
}
