using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Verification;

/// <summary>Reads many statements of the log in few round trips.</summary>
internal sealed class StatementReader(IDbContextFactory<LedgerContext> contexts)
{
    /// <summary>The statements with these ids; those that the log does not have are left out.</summary>
    public async Task<IReadOnlyList<LoggedStatement>> FindAsync(IEnumerable<StatementId> ids, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = new List<LoggedStatement>();
        foreach (var chunk in ids.Select(id => id.Span.ToArray()).Chunk(StateRead.ChunkSize))
        {
            var rows = await EntryRead.ByStatementId(context, chunk).ToListAsync(cancellation);
            found.AddRange(rows.Select(LoggedStatement.Of));
        }

        return found;
    }

    /// <summary>The statements from one index up to another (not included), in order.</summary>
    public async Task<IReadOnlyList<LoggedStatement>> BetweenAsync(ulong from, ulong until, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Entries.AsNoTracking()
            .Where(row => row.Index >= (long)from && row.Index < (long)until)
            .OrderBy(row => row.Index)
            .ToListAsync(cancellation);
        return [.. rows.Select(LoggedStatement.Of)];
    }

    /// <summary>The statements at these indexes.</summary>
    public async Task<IReadOnlyList<LoggedStatement>> AtAsync(IEnumerable<ulong> indexes, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var wanted = indexes.Select(index => (long)index).ToList();
        var rows = await context.Entries.AsNoTracking().Where(row => wanted.Contains(row.Index)).ToListAsync(cancellation);
        return [.. rows.Select(LoggedStatement.Of)];
    }
}
