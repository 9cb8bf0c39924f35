using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Traceability.Bench;

/// <summary>INSERT and COMMIT of as many bytes under a unique hash, in the same kind of database with the same durability: what storing alone costs.</summary>
internal static class BareInserts
{
    /// <summary>Commits of so many rows for a time.</summary>
    /// <param name="writers">Connections side by side; an embedded database has one writer.</param>
    public static async Task<LoadRun> RunAsync(
        string provider, int writers, int rows, int size, TimeSpan time, CancellationToken cancellation)
    {
        using var store = BenchStore.Make(provider);
        await store.CreateAsync(cancellation);
        await using (var open = await store.OpenAsync(cancellation))
        {
            var bytes = provider == "postgres" ? "bytea" : "BLOB";
            await BenchStore.RunAsync(
                open, $"CREATE TABLE bare (place BIGINT PRIMARY KEY, id {bytes} NOT NULL UNIQUE, content {bytes} NOT NULL)", cancellation);
        }

        var place = 0L;
        var run = await LoadRun.OfAsync(
            provider == "sqlite" ? 1 : writers, (number, times) => WriteAsync(number, times), 0, store);
        return run with { Done = run.Done * rows };

        async Task WriteAsync(int number, Times times)
        {
            await using var open = await store.OpenAsync(cancellation);
            var content = new byte[size];
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var from = Interlocked.Add(ref place, rows) - rows;
                var sent = Stopwatch.GetTimestamp();
                await using var transaction = await open.BeginTransactionAsync(cancellation);
                await InsertAsync(open, transaction, provider, from, rows, content, cancellation);
                await transaction.CommitAsync(cancellation);
                times.Add(Stopwatch.GetElapsedTime(sent));
            }
        }
    }

    private static async Task InsertAsync(
        DbConnection open, DbTransaction transaction, string provider, long from, int rows, byte[] content, CancellationToken cancellation)
    {
        await using var command = open.CreateCommand();
        command.Transaction = transaction;
        if (provider == "postgres")
        {
            command.CommandText = "INSERT INTO bare SELECT * FROM unnest(@places, @ids, @contents)";
            Set(command, "@places", Enumerable.Range(0, rows).Select(row => from + row).ToArray());
            Set(command, "@ids", Enumerable.Range(0, rows).Select(row => IdOf(from + row)).ToArray());
            Set(command, "@contents", Enumerable.Repeat(content, rows).ToArray());
            await command.ExecuteNonQueryAsync(cancellation);
            return;
        }

        command.CommandText = "INSERT INTO bare VALUES (@place, @id, @content)";
        Set(command, "@place", from);
        Set(command, "@id", content);
        Set(command, "@content", content);
        for (var row = 0; row < rows; row++)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (from + row, IdOf(from + row));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static byte[] IdOf(long place) => SHA256.HashData(BitConverter.GetBytes(place));

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
