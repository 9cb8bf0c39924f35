using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// Many state records in few round trips. This hot path speaks SQL itself: a query's parameters cost more than its rows when they
/// go through the mapper. The texts are constants with places for parameters; every value is a parameter.
/// </summary>
internal static class StateRead
{
    /// <summary>Keys that callers gather before they ask.</summary>
    public const int ChunkSize = 900;

    /// <summary>Keys of one query. SQLite looks up parameters by name one after another: many small queries are faster than a few large ones.</summary>
    public const int KeysOfQuery = 128;

    private const int RangesOfQuery = 64;

    /// <summary>The records under these keys, in no order; keys without one are left out. A key is asked for once.</summary>
    public static async IAsyncEnumerable<StateRow> RowsAsync(
        LedgerContext context, IEnumerable<byte[]> keys, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (context.Server is { } server)
        {
            await foreach (var row in server.RowsAsync(context, keys, cancellation))
            {
                yield return row;
            }

            yield break;
        }

        DbCommand? command = null;
        try
        {
            foreach (var chunk in keys.Chunk(KeysOfQuery))
            {
                command = await KeysCommandAsync(command, context, chunk, cancellation);
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    yield return new StateRow { Key = reader.GetFieldValue<byte[]>(0), Value = reader.GetFieldValue<byte[]>(1) };
                }
            }
        }
        finally
        {
            await CloseAsync(command);
        }
    }

    /// <summary>The query for the records under up to <see cref="KeysOfQuery"/> keys: the one before, when it has the width.</summary>
    public static async Task<DbCommand> KeysCommandAsync(
        DbCommand? command, LedgerContext context, byte[][] keys, CancellationToken cancellation)
    {
        var width = QueryWidth.Of(keys.Length, KeysOfQuery);
        var fit = await FitAsync(command, context, width, KeysText, cancellation);
        Fill(fit, [.. QueryWidth.Padded(keys, width)]);
        return fit;
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
        if (context.Server is { } server)
        {
            await foreach (var row in server.RangesAsync(context, ranges, withValues, cancellation))
            {
                yield return row;
            }

            yield break;
        }

        DbCommand? command = null;
        try
        {
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
        }
    }

    private static string KeysText(int count) =>
        $"SELECT \"Key\", \"Value\" FROM state WHERE \"Key\" IN ({string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i}"))})";

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
        await context.Database.OpenConnectionAsync(cancellation);
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
