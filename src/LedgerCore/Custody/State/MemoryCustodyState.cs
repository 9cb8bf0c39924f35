using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Traceability.LedgerCore.Custody;

/// <summary>Custody state in memory, for audits and tests. Not safe for use by several threads.</summary>
public sealed class MemoryCustodyState : ICustodyState
{
    private readonly SortedSet<StateKey> walked = new(StateKey.Order);
    private readonly Dictionary<StateKey, byte[]> byKey = [];

    /// <inheritdoc/>
    public SharedRecords Shared { get; } = new();

    /// <summary>Number of keys.</summary>
    public int Count => byKey.Count;

    /// <summary>All records in order of key. Sorts them: for audits and tests.</summary>
    public IEnumerable<KeyValuePair<StateKey, byte[]>> Records => byKey.OrderBy(record => record.Key, StateKey.Order);

    /// <inheritdoc/>
    public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
    {
        var found = byKey.TryGetValue(key, out var record);
        value = record;
        return found;
    }

    /// <inheritdoc/>
    public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most) =>
        StateKey.Order.Compare(from, until) < 0
            ? [.. walked.GetViewBetween(from, until).Where(key => key != until).Take(most)]
            : [];

    /// <inheritdoc/>
    public void Foresee(IReadOnlyCollection<StateKey> keys)
    {
        // Everything is at hand.
    }

    /// <summary>Records whose key starts with a prefix, in order of key. Reads all keys: for audits and tests.</summary>
    public IEnumerable<KeyValuePair<StateKey, byte[]>> Scan(ReadOnlyMemory<byte> prefix) =>
        Records.Where(record => record.Key.Span.StartsWith(prefix.Span));

    /// <summary>Applies the changes of a ruling.</summary>
    public void Apply(IEnumerable<StateChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                walked.Remove(key);
                byKey.Remove(key);
                continue;
            }

            byKey[key] = value;
            if (StateKey.IsWalked(key.Kind))
            {
                walked.Add(key);
            }
        }
    }

    /// <summary>One hash over all records, to compare two replays.</summary>
    /// <remarks>SHA-256 over (key length as u32 ‖ key ‖ value length as u32 ‖ value), big-endian, in order of key</remarks>
    public byte[] StateHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (key, value) in Records)
        {
            Append(hash, key.Span);
            Append(hash, value);
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
