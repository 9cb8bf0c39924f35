using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Traceability.LedgerCore.Custody;
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

    /// <summary>Records to write.</summary>
    public IReadOnlyList<StateRow> Puts =>
        [.. changed.Where(key => known[key] is not null).Select(key => new StateRow { Key = key.Span.ToArray(), Value = known[key]! })];

    /// <summary>Keys to delete.</summary>
    public IReadOnlyList<byte[]> Deletes => [.. changed.Where(key => known[key] is null).Select(key => key.Span.ToArray())];

    /// <summary>Loads many records in one round trip, so that the rules need not ask for them one by one.</summary>
    public async Task PreloadAsync(IEnumerable<StateKey> keys, CancellationToken cancellation)
    {
        foreach (var chunk in Unknown(keys))
        {
            await foreach (var row in StateRead.Rows(context, [.. chunk.Select(key => key.Span.ToArray())])
                .AsAsyncEnumerable().WithCancellation(cancellation))
            {
                known[KeyOf(row.Key)] = row.Value;
            }
        }
    }

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
        foreach (var chunk in Unknown(keys))
        {
            foreach (var row in StateRead.Rows(context, [.. chunk.Select(key => key.Span.ToArray())]))
            {
                known[KeyOf(row.Key)] = row.Value;
            }
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

    // What nobody has asked for yet, in chunks of one query; until its rows come, there is nothing under these keys.
    private IEnumerable<StateKey[]> Unknown(IEnumerable<StateKey> keys)
    {
        foreach (var chunk in keys.Where(key => !known.ContainsKey(key)).Distinct().Chunk(StateRead.ChunkSize))
        {
            foreach (var key in chunk)
            {
                known[key] = null;
            }

            yield return chunk;
        }
    }

    private byte[]? Find(StateKey key)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "SELECT \"Value\" FROM state WHERE \"Key\" = @key";
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "@key";
        parameter.Value = key.Span.ToArray();
        command.Parameters.Add(parameter);
        return command.ExecuteScalar() as byte[];
    }
}
