using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Reads many entries with their restricted sealed parts in few round trips. Personal parts are not read.</summary>
internal sealed class StepReader(IDbContextFactory<LedgerContext> contexts)
{
    /// <summary>The entries of these statements, in order of the log; those that the log does not have are left out.</summary>
    public async Task<IReadOnlyList<LoggedStep>> FindAsync(IEnumerable<StatementId> ids, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = new List<LoggedStep>();
        foreach (var chunk in ids.Select(id => id.Span.ToArray()).Chunk(StateRead.ChunkSize))
        {
            var rows = await EntryRead.ByStatementId(context, chunk).ToListAsync(cancellation);
            var indexes = rows.ConvertAll(row => row.Index);
            var parts = (await context.SealedParts.AsNoTracking()
                .Where(part => indexes.Contains(part.EntryIndex) && part.Class == (int)SealedClass.Restricted)
                .ToListAsync(cancellation))
                .ToLookup(part => part.EntryIndex);
            found.AddRange(rows.Select(row => LoggedStep.Of(row, parts[row.Index])));
        }

        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;
    }
}
