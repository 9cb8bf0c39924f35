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
    private readonly HashSet<StateKey> changed = [];

    /// <summary>Records to write.</summary>
    public IReadOnlyList<StateRow> Puts =>
        [.. changed.Where(key => known[key] is not null).Select(key => new StateRow { Key = key.Span.ToArray(), Value = known[key]! })];

    /// <summary>Keys to delete.</summary>
    public IReadOnlyList<byte[]> Deletes => [.. changed.Where(key => known[key] is null).Select(key => key.Span.ToArray())];

    /// <summary>Loads many records in one round trip, so that the rules need not ask for them one by one.</summary>
    public async Task PreloadAsync(IEnumerable<StateKey> keys, CancellationToken cancellation)
    {
        var wanted = keys.Where(key => known.TryAdd(key, null)).ToList();
        await foreach (var row in StateRead.RowsAsync(context, wanted.Select(key => key.Span.ToArray()), cancellation))
        {
            known[StateKey.TryFromBytes(row.Key, out var key)
                ? key
                : throw new InvalidOperationException("A stored state key is no key: the store is damaged.")] = row.Value;
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

    public void Apply(IEnumerable<StateChange> changes)
    {
        foreach (var change in changes)
        {
            known[change.Key] = change.Value;
            changed.Add(change.Key);
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
