using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// Many state records in few round trips. This hot path speaks SQL itself: a query's parameters cost more than its rows when they
/// go through the mapper. The embedded database, which has no round trips, is asked row by row (<see cref="SqliteState"/>); a
/// server for all at once (<see cref="DatabaseServer"/>).
/// </summary>
internal static class StateRead
{
    /// <summary>Keys that callers gather before they ask.</summary>
    public const int ChunkSize = 900;

    /// <summary>The records under these keys, in no order; keys without one are left out. A key is asked for once.</summary>
    public static async IAsyncEnumerable<StateRow> RowsAsync(
        LedgerContext context, IEnumerable<byte[]> keys, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var asked = keys.ToLookup(IsPlace);
        await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            await foreach (var (id, index) in IndexesAsync(context, asked[true].Select(key => key[1..]), cancellation))
            {
                yield return new StateRow { Key = [(byte)StateKind.Place, .. id], Value = LotPlaces.ValueOf((ulong)index) };
            }

            await foreach (var row in RecordsAsync(context, asked[false], cancellation))
            {
                yield return row;
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The first keys from one on and before another, ascending.</summary>
    public static IQueryable<byte[]> KeysBetween(LedgerContext context, byte[] from, byte[] until, int most) => context.State
        .FromSql($"""SELECT * FROM state WHERE "Key" >= {from} AND "Key" < {until}""")
        .AsNoTracking()
        .OrderBy(row => row.Key)
        .Take(most)
        .Select(row => row.Key);

    /// <summary>Records whose key lies in any of the ranges, the end not included. Ranges do not overlap.</summary>
    /// <param name="withValues">False for keys only, which the index alone can tell.</param>
    public static async IAsyncEnumerable<StateRow> RangesAsync(
        LedgerContext context, IEnumerable<(byte[] From, byte[] Until)> ranges, bool withValues, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            var rows = context.Server?.RangesAsync(context, ranges, withValues, cancellation)
                ?? SqliteState.Ranges(Embedded(context), ranges, withValues).ToAsyncEnumerable();
            await foreach (var row in rows)
            {
                yield return row;
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    // The log can be asked for the index of a statement: state keeps no places.
    private static bool IsPlace(byte[] key) => key[0] == (byte)StateKind.Place;

    private static IAsyncEnumerable<StateRow> RecordsAsync(LedgerContext context, IEnumerable<byte[]> keys, CancellationToken cancellation) =>
        context.Server?.RowsAsync(context, keys, cancellation) ?? SqliteState.Rows(Embedded(context), keys).ToAsyncEnumerable();

    private static IAsyncEnumerable<(byte[] StatementId, long Index)> IndexesAsync(
        LedgerContext context, IEnumerable<byte[]> ids, CancellationToken cancellation) =>
        context.Server?.IndexesAsync(context, ids, cancellation) ?? SqliteState.Indexes(Embedded(context), ids).ToAsyncEnumerable();

    private static SqliteConnection Embedded(LedgerContext context) => (SqliteConnection)context.Database.GetDbConnection();
}
