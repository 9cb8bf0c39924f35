using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// Custody state as the batch sees it: what the store holds, under what the batch has changed so far. It reads inside
/// the batch's transaction, under the head's lock, so that two sales of one lot cannot both see it unsold.
/// </summary>
internal sealed class BatchState(LedgerContext context) : ICustodyState
{
    private readonly Dictionary<StateKey, byte[]?> known = [];
    private readonly SortedSet<StateKey> changed = new(StateKey.Order);

    /// <summary>Records to write, in order of key; without places, which the log's own index by statement keeps.</summary>
    public IReadOnlyList<StateRow> Puts =>
        [.. changed.Where(key => known[key] is not null && key.Kind != StateKind.Place).Select(key => new StateRow { Key = key.Span.ToArray(), Value = known[key]! })];

    /// <summary>Keys to delete.</summary>
    public IReadOnlyList<byte[]> Deletes => [.. changed.Where(key => known[key] is null).Select(key => key.Span.ToArray())];

    /// <summary>Loads many records in one round trip, so that the rules need not ask for them one by one.</summary>
    public async Task PreloadAsync(IEnumerable<StateKey> keys, CancellationToken cancellation)
    {
        await foreach (var row in StateRead.RowsAsync(context, Unknown(keys), cancellation))
        {
            known[KeyOf(row.Key)] = row.Value;
        }
    }

    /// <summary>As <see cref="PreloadAsync(IEnumerable{StateKey}, CancellationToken)"/>, of lots whose places are loaded.</summary>
    public Task PreloadAsync(IEnumerable<LotKey> lots, CancellationToken cancellation) =>
        PreloadAsync(lots.Select(lot => LotPlaces.TryFind(this, lot, out var key) ? key : (StateKey?)null).OfType<StateKey>(), cancellation);

    public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
    {
        if (!known.TryGetValue(key, out var record))
        {
            record = Find(key);
            known[key] = record;
        }

        value = record;
        return record is not null;
    }

    public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most)
    {
        if (StateKey.Order.Compare(from, until) >= 0)
        {
            return [];
        }

        var own = changed.GetViewBetween(from, until).Where(key => key != until).ToArray();
        var stored = StateRead.KeysBetween(context, from.Span.ToArray(), until.Span.ToArray(), most + own.Length)
            .AsEnumerable().Select(KeyOf);
        return [.. stored.Where(key => !changed.Contains(key))
            .Concat(own.Where(key => known[key] is not null))
            .Order(StateKey.Order)
            .Take(most)];
    }

    public void Foresee(IReadOnlyCollection<StateKey> keys)
    {
        // The fold does not wait: the embedded database answers at once, and others once per call.
        foreach (var row in StateRead.RowsAsync(context, Unknown(keys), CancellationToken.None).ToBlockingEnumerable())
        {
            known[KeyOf(row.Key)] = row.Value;
        }
    }

    public void Apply(IEnumerable<StateChange> changes)
    {
        foreach (var change in changes)
        {
            known[change.Key] = change.Value;
            changed.Add(change.Key);
        }
    }

    private static StateKey KeyOf(byte[] stored) => StateKey.TryFromBytes(stored, out var key)
        ? key
        : throw new InvalidOperationException("A stored state key is no key: the store is damaged.");

    // What nobody has asked for yet; until its rows come, there is nothing under these keys.
    private List<byte[]> Unknown(IEnumerable<StateKey> keys) =>
        [.. keys.Where(key => known.TryAdd(key, null)).Select(key => key.Span.ToArray())];

    private byte[]? Find(StateKey key) =>
        StateRead.RowsAsync(context, [key.Span.ToArray()], CancellationToken.None).ToBlockingEnumerable().FirstOrDefault()?.Value;
}
