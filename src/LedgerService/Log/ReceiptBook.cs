using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Log;

/// <summary>
/// Receipts. A receipt is relative to the checkpoint of the batch that recorded the statement, which is kept, so the
/// same statement gets the same receipt for ever. Every proof is verified here before it is given.
/// </summary>
public sealed class ReceiptBook(IDbContextFactory<LedgerContext> contexts, TileReader tiles)
{
    /// <summary>Receipts of entries under one checkpoint.</summary>
    /// <exception cref="InvalidOperationException">A proof does not verify: the tree is damaged, and nobody is answered.</exception>
    public IReadOnlyDictionary<StatementId, Receipt> Prove(
        IReadOnlyList<EntryRow> entries, Checkpoint checkpoint, string note, NodeSource nodes)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(checkpoint);
        var known = new Dictionary<NodeId, Hash>();
        return entries.ToDictionary(
            entry => StatementId.TryFromBytes(entry.StatementId, out var id) ? id : default,
            entry => Prove(entry, checkpoint, note, Remembering));

        // Neighbours share most of their paths, and a node is up to 256 hashes away from its tile.
        Hash Remembering(NodeId node)
        {
            if (!known.TryGetValue(node, out var hash))
            {
                hash = nodes(node);
                known[node] = hash;
            }

            return hash;
        }
    }

    /// <summary>The receipt of an entry, as it was first given.</summary>
    public async Task<Receipt> OfAsync(EntryRow entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var note = await context.Checkpoints.AsNoTracking()
            .Where(row => row.Size > entry.Index)
            .OrderBy(row => row.Size)
            .Select(row => row.Note)
            .FirstAsync(cancellation);
        return Prove(entry, SignedCheckpoint.Read(note), note, tiles.Node);
    }

    private static Receipt Prove(EntryRow entry, Checkpoint checkpoint, string note, NodeSource nodes)
    {
        var index = (ulong)entry.Index;
        var path = InclusionProof.Build(index, checkpoint.Size, nodes);
        if (!InclusionProof.Verify(TreeHasher.Leaf(entry.Leaf), index, checkpoint.Size, path, checkpoint.Root))
        {
            throw new InvalidOperationException($"The proof of entry {index} does not verify: the stored tree is damaged.");
        }

        var receipt = Receipt.Parser.ParseFrom(entry.Ruling);
        receipt.Proof = new TlogProof(index, path, note).ToString();
        return receipt;
    }
}
