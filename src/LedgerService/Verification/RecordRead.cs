using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Verification;

/// <summary>Records of custody state as messages.</summary>
internal static class RecordRead
{
    /// <summary>The record under a key, or null.</summary>
    public static async Task<T?> FindAsync<T>(
        this StateScan state, StateKey key, MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T> =>
        await state.FindAsync(key.Memory, cancellation) is { } value ? parser.ParseFrom(value) : null;

    /// <summary>The records under several keys, in their order; keys without one are left out.</summary>
    public static async Task<IReadOnlyList<T>> FindManyAsync<T>(
        this StateScan state, IEnumerable<StateKey> keys, MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T>
    {
        var wanted = keys.Distinct().Select(key => key.Span.ToArray()).ToList();
        var found = await state.FindManyAsync(wanted, cancellation);
        return [.. wanted
            .Select(key => found.GetValueOrDefault(Convert.ToHexString(key)))
            .OfType<byte[]>()
            .Select(value => parser.ParseFrom(value))];
    }
}
