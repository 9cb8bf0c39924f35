using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Storage;

/// <summary>Reads committed custody state: single records, and ranges of keys that share a prefix.</summary>
public sealed class StateScan(IDbContextFactory<LedgerContext> contexts)
{
    private readonly Func<LedgerContext, byte[], IAsyncEnumerable<byte[]>> under = EF.CompileAsyncQuery(
        (LedgerContext context, byte[] key) => context.State.Where(row => row.Key == key).Select(row => row.Value));

    /// <summary>A reader for many questions that follow from each other.</summary>
    public async Task<StateReader> OpenAsync(CancellationToken cancellation) => new(await contexts.CreateDbContextAsync(cancellation));

    /// <summary>Whether there is a record under a key.</summary>
    public bool Has(StateKey key)
    {
        using var context = contexts.CreateDbContext();
        var bytes = key.Span.ToArray();
        return context.State.Any(row => row.Key == bytes);
    }

    /// <summary>The record under a key, or null.</summary>
    public async Task<byte[]?> FindAsync(ReadOnlyMemory<byte> key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await under(context, key.ToArray()).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The records under several keys; keys without one are left out.</summary>
    public async Task<IReadOnlyDictionary<StateKey, byte[]>> FindManyAsync(
        IReadOnlyCollection<StateKey> keys, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = new Dictionary<StateKey, byte[]>(keys.Count);
        await foreach (var row in StateRead.RowsAsync(context, keys.Select(key => key.Span.ToArray()), cancellation))
        {
            if (StateKey.TryFromBytes(row.Key, out var key))
            {
                found[key] = row.Value;
            }
        }

        return found;
    }

    /// <summary>Up to <paramref name="limit"/> records whose key starts with the prefix, in key order, after a key.</summary>
    /// <param name="prefix">Not empty and not all 0xff.</param>
    /// <param name="after">Where to go on: keys greater than this one; empty for the beginning.</param>
    public async Task<IReadOnlyList<StateRow>> RangeAsync(
        byte[] prefix, ReadOnlyMemory<byte> after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var from = after.IsEmpty ? prefix : after.ToArray();
        var end = EndOf(prefix);
        var range = after.IsEmpty
            ? context.State.FromSql($"""SELECT * FROM state WHERE "Key" >= {from} AND "Key" < {end}""")
            : context.State.FromSql($"""SELECT * FROM state WHERE "Key" > {from} AND "Key" < {end}""");
        return await range.AsNoTracking().OrderBy(row => row.Key).Take(limit).ToListAsync(cancellation);
    }

    /// <summary>
    /// All records whose key starts with any of the prefixes, many prefixes in one round trip. Read as it is enumerated:
    /// stop enumerating and no more is read.
    /// </summary>
    /// <param name="prefixes">None empty or all 0xff.</param>
    /// <param name="withValues">False where keys are enough: their values are empty then.</param>
    public async IAsyncEnumerable<StateRow> RangesAsync(
        IReadOnlyCollection<byte[]> prefixes, bool withValues, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ranges = prefixes.Select(prefix => (From: prefix, Until: EndOf(prefix)));
        await foreach (var row in StateRead.RangesAsync(context, ranges, withValues, cancellation))
        {
            yield return row;
        }
    }

    // The least key above every key with the prefix.
    private static byte[] EndOf(byte[] prefix)
    {
        var end = prefix.ToArray();
        for (var i = end.Length - 1; i >= 0; i--)
        {
            if (++end[i] != 0)
            {
                return end[..(i + 1)];
            }
        }

        throw new ArgumentException("A prefix of 0xff only has no end.", nameof(prefix));
    }
}
