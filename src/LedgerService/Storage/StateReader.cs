using System.Data.Common;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Storage;

/// <summary>Reads records of committed custody state time and again on one connection, with a query that is prepared once per width.</summary>
public sealed class StateReader(LedgerContext context) : IAsyncDisposable
{
    private DbCommand? command;

    /// <summary>The records under several keys, in the order of the keys; keys without one are left out. A key is asked for once.</summary>
    public async Task<IReadOnlyList<byte[]>> FindManyAsync(IReadOnlyCollection<StateKey> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<StateKey, byte[]>(keys.Count);
        foreach (var chunk in keys.Chunk(StateRead.KeysOfQuery))
        {
            command = await StateRead.KeysCommandAsync(command, context, [.. chunk.Select(key => key.Span.ToArray())], cancellation);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                if (StateKey.TryFromBytes(reader.GetFieldValue<byte[]>(0), out var key))
                {
                    found[key] = reader.GetFieldValue<byte[]>(1);
                }
            }
        }

        return [.. keys.Select(key => found.GetValueOrDefault(key)).OfType<byte[]>()];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (command is not null)
        {
            await command.DisposeAsync();
        }

        await context.DisposeAsync();
    }
}
