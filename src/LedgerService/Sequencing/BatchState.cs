using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// Custody state as the batch sees it: what the store holds, under what the batch has changed so far. It reads inside
/// the batch's transaction, under the head's lock, so that two sales of one lot cannot both see it unsold.
/// </summary>
internal sealed class BatchState(LedgerContext context, int statements) : ICustodyState, IDisposable
{
    private const int RecordsOfStatement = 16;

    // More than a batch of usual statements needs.
    private const int MostKept = 65_536;

    // A table of this size is collected only with everything that lives long: batches hand one on.
    private static Dictionary<StateKey, Known>? spare;

    private readonly StateLookup stored = new(context);
    private readonly Dictionary<StateKey, Known> known =
        Interlocked.Exchange(ref spare, null) ?? new(statements * RecordsOfStatement);
    private readonly SortedSet<StateKey> walked = new(StateKey.Order);

    public SharedRecords Shared { get; } = new();

    /// <summary>What to write, in no order; without places, which the log's own index by statement keeps.</summary>
    public IEnumerable<StateChange> Changes => known
        .Where(record => record.Value.IsChanged && record.Key.Kind != StateKind.Place)
        .Select(record => new StateChange(record.Key, record.Value.Value));

    /// <summary>Loads what the statements name, in few round trips, so that the rules need not ask one by one; nothing where asking costs none.</summary>
    public async Task PreloadAsync(IReadOnlyCollection<AdmittedStatement> statements, RuleBook rules, CancellationToken cancellation)
    {
        if (stored.HasRoundTrips)
        {
            await PreloadAsync(statements.SelectMany(rules.TouchedBy), cancellation);
            var lots = statements.SelectMany(rules.LotsOf);
            await PreloadAsync(lots.Select(lot => LotPlaces.TryFind(this, lot, out var key) ? key : (StateKey?)null).OfType<StateKey>(), cancellation);
        }
    }

    public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
    {
        if (!known.TryGetValue(key, out var record))
        {
            record = new Known(stored.Find(key), IsChanged: false);
            known[key] = record;
        }

        value = record.Value;
        return record.Value is not null;
    }

    public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most)
    {
        if (StateKey.Order.Compare(from, until) >= 0)
        {
            return [];
        }

        var here = walked.GetViewBetween(from, until).Where(key => key != until).ToArray();
        var kept = StateRead.KeysBetween(context, from.Span.ToArray(), until.Span.ToArray(), most + here.Length)
            .AsEnumerable().Select(KeyOf);
        return [.. kept.Where(key => !(known.TryGetValue(key, out var own) && own.IsChanged))
            .Concat(here.Where(key => known[key].Value is not null))
            .Order(StateKey.Order)
            .Take(most)];
    }

    public void Foresee(IReadOnlyCollection<StateKey> keys)
    {
        if (stored.HasRoundTrips)
        {
            // The fold does not wait.
            foreach (var row in StateRead.RowsAsync(context, Unknown(keys), CancellationToken.None).ToBlockingEnumerable())
            {
                known[KeyOf(row.Key)] = new Known(row.Value, IsChanged: false);
            }
        }
    }

    public void Apply(IEnumerable<StateChange> changes)
    {
        foreach (var change in changes)
        {
            known[change.Key] = new Known(change.Value, IsChanged: true);
            if (StateKey.IsWalked(change.Key.Kind))
            {
                walked.Add(change.Key);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stored.Dispose();
        known.Clear();
        if (known.Capacity <= MostKept)
        {
            Volatile.Write(ref spare, known);
        }
    }

    private static StateKey KeyOf(byte[] stored) => StateKey.TryFromBytes(stored, out var key)
        ? key
        : throw new InvalidOperationException("A stored state key is no key: the store is damaged.");

    private async Task PreloadAsync(IEnumerable<StateKey> keys, CancellationToken cancellation)
    {
        await foreach (var row in StateRead.RowsAsync(context, Unknown(keys), cancellation))
        {
            known[KeyOf(row.Key)] = new Known(row.Value, IsChanged: false);
        }
    }

    // What nobody has asked for yet; until its rows come, there is nothing under these keys.
    private List<byte[]> Unknown(IEnumerable<StateKey> keys) =>
        [.. keys.Where(key => known.TryAdd(key, default)).Select(key => key.Span.ToArray())];

    /// <param name="Value">Null for nothing.</param>
    /// <param name="IsChanged">By this batch.</param>
    private readonly record struct Known(byte[]? Value, bool IsChanged);
}
