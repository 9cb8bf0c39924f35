using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;

namespace Traceability.Audit.Replay;

/// <summary>Custody state as the replayed rulings leave it.</summary>
internal sealed class ReplayState(RecordStore records) : ICustodyState
{
    private SharedRecords shared = new();
    private int turns;

    // Its records are known by where their bytes are, and a turn puts others there.
    public SharedRecords Shared
    {
        get
        {
            if (turns != records.Turns)
            {
                (shared, turns) = (new SharedRecords(), records.Turns);
            }

            return shared;
        }
    }

    public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
    {
        var found = records.Find(key.Span);
        value = found.GetValueOrDefault();
        return found is not null;
    }

    public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most)
    {
        if (StateKey.Order.Compare(from, until) >= 0)
        {
            return [];
        }

        if (from.Kind != StateKind.HarvestOfSeason || until.Kind != StateKind.HarvestOfSeason)
        {
            throw new NotSupportedException($"A rule walks {from.Kind}, which the replay does not keep in order in memory.");
        }

        return [.. records.SeasonKeys(from.Span.ToArray(), until.Span.ToArray(), most).Select(KeyOf)];
    }

    public void Foresee(IReadOnlyCollection<StateKey> keys)
    {
        // Each is found at once, or a read away.
    }

    public void Apply(IReadOnlyList<StateChange> changes)
    {
        foreach (var change in changes)
        {
            records.Put(change.Key.Span, change.Value);
        }
    }

    /// <summary>The entry that took a statement before; null when none did.</summary>
    public ulong? TakenBy(StatementId statement) =>
        TryGet(StateKey.Place(statement), out var place) ? LotPlaces.LogIndexOf(place.Span) : null;

    /// <summary>Custody state in order of key, as a ledger keeps it: without places; every change so far was written.</summary>
    public IEnumerable<Row> Rows() => records.All().Where(row => row.Key[0] != (byte)StateKind.Place);

    private static StateKey KeyOf(byte[] stored) => StateKey.TryFromBytes(stored, out var key)
        ? key
        : throw new InvalidDataException("A record of the replay has no key of state.");
}
