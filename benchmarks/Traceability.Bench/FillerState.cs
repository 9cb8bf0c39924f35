using Traceability.LedgerCore.Custody;

namespace Traceability.Bench;

/// <summary>State while filler is made: what all share, and the records of one history, which are put aside when it is done.</summary>
internal sealed class FillerState(MemoryCustodyState opening) : ICustodyState
{
    private readonly Dictionary<StateKey, byte[]> shared = opening.Records.ToDictionary(record => record.Key, record => record.Value);
    private readonly Dictionary<StateKey, byte[]> own = [];

    public SharedRecords Shared { get; } = new();

    public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
    {
        var found = own.TryGetValue(key, out var record) || shared.TryGetValue(key, out record);
        value = record;
        return found;
    }

    // Only a season that is full is walked; filler stays below every quota.
    public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most) =>
        throw new NotSupportedException("Filler passed its quota.");

    public void Foresee(IReadOnlyCollection<StateKey> keys)
    {
        // All of it is in memory.
    }

    public void Apply(IEnumerable<StateChange> changes)
    {
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                own.Remove(key);
            }
            else if (shared.ContainsKey(key))
            {
                shared[key] = value;
            }
            else
            {
                own[key] = value;
            }
        }
    }

    /// <summary>The records of the history, which is forgotten.</summary>
    public KeyValuePair<StateKey, byte[]>[] Take()
    {
        KeyValuePair<StateKey, byte[]>[] taken = [.. own];
        own.Clear();
        return taken;
    }

    /// <summary>The records that all share, as they are now.</summary>
    public IEnumerable<KeyValuePair<StateKey, byte[]>> Common => shared;
}
