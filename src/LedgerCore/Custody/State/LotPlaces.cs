using System.Buffers.Binary;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>From the id of a lot, which people and statements use, to where state has it.</summary>
public static class LotPlaces
{
    /// <summary>The key of a lot's record; false when the log has no such statement. Whether it made such a lot the record tells.</summary>
    public static bool TryFind(ICustodyState state, LotKey lot, out StateKey key)
    {
        ArgumentNullException.ThrowIfNull(state);
        var found = state.TryGet(StateKey.Place(lot.Statement), out var stored);
        key = found ? StateKey.Lot(new LotPlace(LogIndexOf(stored.Span), lot.Output)) : default;
        return found;
    }

    /// <summary>The value of a <see cref="StateKind.Place"/>: 8 bytes, big-endian.</summary>
    public static byte[] ValueOf(ulong logIndex)
    {
        var value = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(value, logIndex);
        return value;
    }

    /// <summary>The log index in a value of a <see cref="StateKind.Place"/>.</summary>
    public static ulong LogIndexOf(ReadOnlySpan<byte> value) => BinaryPrimitives.ReadUInt64BigEndian(value);
}
