using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Many state records in one round trip.</summary>
internal static class StateRead
{
    /// <summary>Keys of one query: below every provider's limit of parameters.</summary>
    public const int ChunkSize = 900;

    /// <summary>Ranges of one query: each is two parameters and one term of the condition.</summary>
    public const int RangeChunkSize = 256;

    public static IQueryable<StateRow> Rows(LedgerContext context, IReadOnlyList<byte[]> keys)
    {
        var width = QueryWidth.Of(keys.Count, ChunkSize);
        var places = string.Join(", ", Enumerable.Range(0, width).Select(i => $"{{{i}}}"));
#pragma warning disable EF1002 // Only the places of parameters are put in; every value is a parameter.
        return context.State
            .FromSqlRaw($"SELECT * FROM state WHERE \"Key\" IN ({places})", [.. QueryWidth.Padded(keys, width)])
            .AsNoTracking();
#pragma warning restore EF1002
    }

    /// <summary>The first keys from one on and before another, ascending.</summary>
    public static IQueryable<byte[]> KeysBetween(LedgerContext context, byte[] from, byte[] until, int most) => context.State
        .FromSql($"""SELECT * FROM state WHERE "Key" >= {from} AND "Key" < {until}""")
        .AsNoTracking()
        .OrderBy(row => row.Key)
        .Take(most)
        .Select(row => row.Key);

    /// <summary>Records whose key lies in any of the ranges, the end not included. Ranges do not overlap.</summary>
    public static IQueryable<StateRow> Ranges(LedgerContext context, IReadOnlyList<(byte[] From, byte[] Until)> ranges)
    {
        var width = QueryWidth.Of(ranges.Count, RangeChunkSize);
        var terms = string.Join(
            " OR ", Enumerable.Range(0, width).Select(i => $"(\"Key\" >= {{{2 * i}}} AND \"Key\" < {{{(2 * i) + 1}}})"));
#pragma warning disable EF1002 // Only the places of parameters are put in; every value is a parameter.
        return context.State
            .FromSqlRaw($"SELECT * FROM state WHERE {terms}", [.. QueryWidth.Padded(ranges, width).SelectMany(range => new[] { range.From, range.Until })])
            .AsNoTracking();
#pragma warning restore EF1002
    }
}
