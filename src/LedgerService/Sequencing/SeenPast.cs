using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// The log at the sizes that a batch's signers say they knew. Any size counts that the log has had, also one that the batch
/// itself makes: an auditor, who knows the leaves and no batches, comes to the same answer.
/// </summary>
/// <param name="edge">The tree, to which the batch appends.</param>
/// <param name="tiles">The stored tree.</param>
/// <param name="committed">Entries before the batch.</param>
/// <param name="recordedAtMs">recorded_at of the batch's own entries, Unix milliseconds.</param>
internal sealed class SeenPast(TreeEdge edge, TileReader tiles, ulong committed, long recordedAtMs)
{
    private readonly Dictionary<ulong, long> recordedAt = [];
    private readonly Dictionary<ulong, LogMoment> known = [];

    /// <summary>Reads when the last entries of the sizes named were recorded, in one round trip.</summary>
    public async Task LoadAsync(LedgerContext context, IEnumerable<Statement> statements, CancellationToken cancellation)
    {
        var last = statements
            .Where(statement => statement.Seen is { Size: > 0 } seen && seen.Size <= committed)
            .Select(statement => (long)statement.Seen.Size - 1)
            .Distinct();
        foreach (var chunk in last.Chunk(StateRead.ChunkSize))
        {
            var rows = context.Entries.AsNoTracking()
                .Where(row => chunk.Contains(row.Index))
                .Select(row => new { row.Index, row.Leaf });
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                recordedAt[(ulong)row.Index + 1] = LeafCodec.TryDecode(row.Leaf, out var leaf, out _)
                    ? leaf.RecordedAtMs
                    : throw new InvalidOperationException($"Entry {row.Index} cannot be read: the store is damaged.");
            }
        }
    }

    /// <summary>The log at the size that the statement names; null when it names none, or one that the log does not have.</summary>
    public LogMoment? SeenBy(Statement statement)
    {
        if (statement.Seen is not { Size: > 0 and var size } || size > edge.Size)
        {
            return null;
        }

        if (!known.TryGetValue(size, out var moment))
        {
            moment = new LogMoment(edge.RootAt(size, tiles.Node), size <= committed ? recordedAt[size] : recordedAtMs);
            known[size] = moment;
        }

        return moment;
    }
}
