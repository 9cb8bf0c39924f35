using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// All of custody state as one commit left it, with the checkpoint of that commit. It reads in a transaction of its own: nobody waits for
/// it, but what is committed meanwhile stays in the write-ahead log until it is disposed.
/// </summary>
public sealed class StateSnapshot : IAsyncDisposable
{
    private readonly LedgerContext context;

    private StateSnapshot(LedgerContext context, string note) => (this.context, Note) = (context, note);

    /// <summary>The signed checkpoint.</summary>
    public string Note { get; }

    /// <summary>Opens one; null before the first commit.</summary>
    public static async Task<StateSnapshot?> OpenAsync(IDbContextFactory<LedgerContext> contexts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        var context = await contexts.CreateDbContextAsync(cancellation);
        await ReadSnapshot.BeginAsync(context, cancellation);
        var note = await context.Checkpoints.AsNoTracking()
            .Where(row => row.Size == context.Heads.Single(head => head.Id == HeadRow.OnlyId).Size)
            .Select(row => row.Note)
            .SingleOrDefaultAsync(cancellation);
        if (note is not null)
        {
            return new StateSnapshot(context, note);
        }

        await context.DisposeAsync();
        return null;
    }

    /// <summary>Every record in order of key, read as it is enumerated.</summary>
    public async IAsyncEnumerable<StateRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = context.Database.GetCommandTimeout() ?? command.CommandTimeout;
        command.CommandText = """SELECT "Key", "Value" FROM "state" ORDER BY "Key" """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return new StateRow { Key = reader.GetFieldValue<byte[]>(0), Value = reader.GetFieldValue<byte[]>(1) };
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (context.Database.CurrentTransaction is { } transaction)
        {
            await transaction.DisposeAsync();
        }

        await context.DisposeAsync();
    }
}
