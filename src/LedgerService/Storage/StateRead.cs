using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// Many state records in few round trips. This hot path speaks SQL itself: a query's parameters cost more than its rows when they
/// go through the mapper. The texts are constants with places for parameters; every value is a parameter. The embedded database,
/// which has no round trips, is asked row by row (<see cref="SqliteState"/>).
/// </summary>
internal static class StateRead
{
    /// <summary>Keys that callers gather before they ask.</summary>
    public const int ChunkSize = 900;

    /// <summary>Keys of one query. Providers look up parameters by name one after another: many small queries are faster than a few large ones.</summary>
    private const int KeysOfQuery = 128;

    private const int RangesOfQuery = 64;

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

    // The log can be asked for the index of a statement: state keeps no places.
    private static bool IsPlace(byte[] key) => key[0] == (byte)StateKind.Place;

    private static IAsyncEnumerable<StateRow> RecordsAsync(LedgerContext context, IEnumerable<byte[]> keys, CancellationToken cancellation) =>
        context.Database.GetDbConnection() is SqliteConnection embedded
            ? SqliteState.Rows(embedded, keys).ToAsyncEnumerable()
            : QueryAsync(
                context, keys, KeysText, reader => new StateRow { Key = reader.GetFieldValue<byte[]>(0), Value = reader.GetFieldValue<byte[]>(1) }, cancellation);

    private static IAsyncEnumerable<(byte[] StatementId, long Index)> IndexesAsync(
        LedgerContext context, IEnumerable<byte[]> ids, CancellationToken cancellation) =>
        context.Database.GetDbConnection() is SqliteConnection embedded
            ? SqliteState.Indexes(embedded, ids).ToAsyncEnumerable()
            : QueryAsync(context, ids, EntriesText, reader => (reader.GetFieldValue<byte[]>(0), reader.GetInt64(1)), cancellation);

    private static async IAsyncEnumerable<T> QueryAsync<T>(
        LedgerContext context,
        IEnumerable<byte[]> keys,
        Func<int, string> text,
        Func<DbDataReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        DbCommand? command = null;
        try
        {
            foreach (var chunk in keys.Chunk(KeysOfQuery))
            {
                var width = QueryWidth.Of(chunk.Length, KeysOfQuery);
                command = await FitAsync(command, context, width, text, cancellation);
                Fill(command, [.. QueryWidth.Padded(chunk, width)]);
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    yield return read(reader);
                }
            }
        }
        finally
        {
            await CloseAsync(command);
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
        DbCommand? command = null;
        await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            if (context.Database.GetDbConnection() is SqliteConnection embedded)
            {
                foreach (var row in SqliteState.Ranges(embedded, ranges, withValues))
                {
                    yield return row;
                }

                yield break;
            }

            foreach (var chunk in ranges.Chunk(RangesOfQuery))
            {
                var width = QueryWidth.Of(chunk.Length, RangesOfQuery);
                command = await FitAsync(command, context, 2 * width, count => RangesText(count, withValues), cancellation);
                Fill(command, [.. QueryWidth.Padded(chunk, width).SelectMany(range => new[] { range.From, range.Until })]);
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    yield return new StateRow
                    {
                        Key = reader.GetFieldValue<byte[]>(0),
                        Value = withValues ? reader.GetFieldValue<byte[]>(1) : [],
                    };
                }
            }
        }
        finally
        {
            await CloseAsync(command);
            await context.Database.CloseConnectionAsync();
        }
    }

    private static string EntriesText(int count) => $"SELECT \"StatementId\", \"Index\" FROM entry WHERE \"StatementId\" IN ({Places(count)})";

    private static string KeysText(int count) =>
        $"SELECT \"Key\", \"Value\" FROM state WHERE \"Key\" IN ({Places(count)})";

    private static string Places(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i}"));

    private static string RangesText(int count, bool withValues)
    {
        var terms = Enumerable.Range(0, count / 2).Select(i => $"(\"Key\" >= @p{2 * i} AND \"Key\" < @p{(2 * i) + 1})");
        return $"SELECT \"Key\"{(withValues ? ", \"Value\"" : string.Empty)} FROM state WHERE {string.Join(" OR ", terms)}";
    }

    // The command is prepared once and used for all chunks of one width.
    private static async Task<DbCommand> FitAsync(
        DbCommand? command, LedgerContext context, int parameters, Func<int, string> text, CancellationToken cancellation)
    {
        if (command?.Parameters.Count == parameters)
        {
            return command;
        }

        await CloseAsync(command);
        var made = context.Database.GetDbConnection().CreateCommand();
        made.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Only the places of parameters are put in; every value is a parameter.
        made.CommandText = text(parameters);
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = made.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            made.Parameters.Add(parameter);
        }

        return made;
    }

    private static void Fill(DbCommand command, byte[][] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private static async ValueTask CloseAsync(DbCommand? command)
    {
        if (command is not null)
        {
            await command.DisposeAsync();
        }
    }
}
