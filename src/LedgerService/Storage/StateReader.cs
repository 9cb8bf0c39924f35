using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Storage;

/// <summary>Reads records of committed custody state time and again on one connection.</summary>
public sealed class StateReader(LedgerContext context) : IAsyncDisposable
{
    private SqliteStatement? embedded;

    /// <summary>The records under several keys, in the order of the keys; keys without one are left out. A key is asked for once.</summary>
    public async Task<IReadOnlyList<byte[]>> FindManyAsync(IReadOnlyCollection<StateKey> keys, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        if (context.Database.GetDbConnection() is SqliteConnection connection)
        {
            embedded ??= SqliteState.Reader(connection);
            return [.. keys.Select(key => SqliteState.Find(embedded, key.Span)).OfType<byte[]>()];
        }

        var found = new Dictionary<StateKey, byte[]>(keys.Count);
        await foreach (var row in StateRead.RowsAsync(context, keys.Select(key => key.Span.ToArray()), cancellation))
        {
            if (StateKey.TryFromBytes(row.Key, out var key))
            {
                found[key] = row.Value;
            }
        }

        return [.. keys.Select(key => found.GetValueOrDefault(key)).OfType<byte[]>()];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        embedded?.Dispose();
        await context.DisposeAsync();
    }
}
