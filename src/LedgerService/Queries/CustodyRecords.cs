using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Records of custody state as the last commit left them. Written only by the fold; never here.</summary>
internal sealed class CustodyRecords(StateScan state)
{
    /// <summary>The record under a key, or null.</summary>
    public async Task<T?> FindAsync<T>(StateKey key, MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T> =>
        await state.FindAsync(key.Memory, cancellation) is { } value ? parser.ParseFrom(value.AsSpan()) : null;

    /// <summary>The record of a lot, or null.</summary>
    public async Task<LotRecord?> LotAsync(LotKey lot, CancellationToken cancellation) =>
        (await LotsAsync([lot], cancellation)).GetValueOrDefault(lot);

    /// <summary>The records of several lots; those that the ledger does not have are left out.</summary>
    public async Task<IReadOnlyDictionary<LotKey, LotRecord>> LotsAsync(IReadOnlyCollection<LotKey> lots, CancellationToken cancellation)
    {
        var places = await PlacesAsync(lots, cancellation);
        var found = await FindMapAsync([.. places.Values.Select(StateKey.Lot)], LotRecord.Parser, cancellation);
        return places.Where(lot => found.ContainsKey(StateKey.Lot(lot.Value)))
            .ToDictionary(lot => lot.Key, lot => found[StateKey.Lot(lot.Value)]);
    }

    /// <summary>Where the records of several lots are; lots of statements that the log does not have are left out.</summary>
    public async Task<IReadOnlyDictionary<LotKey, LotPlace>> PlacesAsync(IReadOnlyCollection<LotKey> lots, CancellationToken cancellation)
    {
        var places = await RawAsync([.. lots.Select(lot => StateKey.Place(lot.Statement)).Distinct()], cancellation);
        return lots.Distinct()
            .Where(lot => places.ContainsKey(StateKey.Place(lot.Statement)))
            .ToDictionary(lot => lot, lot => new LotPlace(LotPlaces.LogIndexOf(places[StateKey.Place(lot.Statement)]), lot.Output));
    }

    /// <summary>A reader for many questions that follow from each other.</summary>
    public Task<StateReader> OpenAsync(CancellationToken cancellation) => state.OpenAsync(cancellation);

    /// <summary>The records under several keys, in the order of the keys; keys without one are left out.</summary>
    public async Task<IReadOnlyList<T>> FindManyAsync<T>(
        IReadOnlyCollection<StateKey> keys, MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T>
    {
        var found = await state.FindManyAsync(keys, cancellation);
        return [.. keys
            .Select(key => found.GetValueOrDefault(key))
            .OfType<byte[]>()
            .Select(value => parser.ParseFrom(value.AsSpan()))];
    }

    /// <summary>The records under several keys, by key; keys without one are left out.</summary>
    public async Task<IReadOnlyDictionary<StateKey, T>> FindMapAsync<T>(
        IReadOnlyCollection<StateKey> keys, MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T>
    {
        var map = new Dictionary<StateKey, T>(keys.Count);
        foreach (var (key, value) in await RawAsync(keys, cancellation))
        {
            map[key] = parser.ParseFrom(value.AsSpan());
        }

        return map;
    }

    /// <summary>As <see cref="FindMapAsync"/>, not yet read.</summary>
    public Task<IReadOnlyDictionary<StateKey, byte[]>> RawAsync(IReadOnlyCollection<StateKey> keys, CancellationToken cancellation) =>
        state.FindManyAsync(keys, cancellation);

    /// <summary>Up to <paramref name="limit"/> keys with a prefix, in order, after a key.</summary>
    public async Task<IReadOnlyList<StateKey>> KeysAsync(
        byte[] prefix, StateKey? after, int limit, CancellationToken cancellation) =>
        [.. (await state.RangeAsync(prefix, after?.Memory ?? default, limit, cancellation)).Select(KeyOf)];

    /// <summary>All keys that have any of the prefixes, as they are read: the caller stops when it has enough.</summary>
    public IAsyncEnumerable<StateKey> KeysAsync(IReadOnlyCollection<byte[]> prefixes, CancellationToken cancellation) =>
        state.RangesAsync(prefixes, withValues: false, cancellation).Select(KeyOf);

    /// <summary>Up to <paramref name="limit"/> records with a prefix, in order of key, after a key.</summary>
    public async Task<IReadOnlyList<T>> RangeAsync<T>(
        byte[] prefix, StateKey? after, int limit, MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T> =>
        [.. (await state.RangeAsync(prefix, after?.Memory ?? default, limit, cancellation)).Select(row => parser.ParseFrom(row.Value))];

    /// <summary>All records that have any of the prefixes, each with its key, as they are read.</summary>
    public IAsyncEnumerable<(StateKey Key, T Record)> RangesAsync<T>(
        IReadOnlyCollection<byte[]> prefixes, MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T> =>
        state.RangesAsync(prefixes, withValues: true, cancellation).Select(row => (KeyOf(row), parser.ParseFrom(row.Value)));

    private static StateKey KeyOf(StateRow row) => StateKey.TryFromBytes(row.Key, out var key)
        ? key
        : throw new InvalidOperationException("A stored state key is no key: the store is damaged.");
}
