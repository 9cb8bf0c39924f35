using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Witnessing;
using Traceability.V1;

namespace Traceability.LedgerService.Log;

/// <summary>
/// Receipts (docs/adr/0024). A receipt is relative to the first checkpoint above its entry that the witness policy's quorum has
/// cosigned; where there is none, to that of the batch that recorded the statement. Both are kept, so the same statement gets the
/// same proof for ever, and at most more cosignatures. Every proof is verified here before it is given.
/// </summary>
public sealed class ReceiptBook(CosignedCheckpoints checkpoints, CheckedNotes notes, TileReader tiles)
{
    /// <summary>Receipts of entries under one checkpoint.</summary>
    /// <exception cref="InvalidOperationException">A proof does not verify: the tree is damaged, and nobody is answered.</exception>
    public IReadOnlyDictionary<StatementId, Receipt> Prove(
        IReadOnlyList<EntryRow> entries, Checkpoint checkpoint, string note, NodeSource nodes)
    {
        ArgumentNullException.ThrowIfNull(entries);
        notes.Open(note);
        ArgumentNullException.ThrowIfNull(checkpoint);
        var paths = new CheckedPaths(checkpoint.Size, checkpoint.Root, nodes);
        return entries.ToDictionary(
            entry => StatementId.TryFromBytes(entry.StatementId, out var id) ? id : default,
            entry => Of(entry, paths.Of((ulong)entry.Index, TreeHasher.Leaf(entry.Leaf)), note));
    }

    /// <summary>The receipt of an entry.</summary>
    /// <exception cref="NotYetWitnessedException">Witnesses are required, and too few vouch for the entry.</exception>
    public async Task<Receipt> OfAsync(EntryRow entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (note, isMet) = await checkpoints.OfEntryAsync(entry.Index, cancellation);
        return isMet ? await ProveAsync(entry, note, cancellation) : throw NotYetWitnessedException.Of(entry.Index);
    }

    /// <summary>What is known of an entry's receipt, whether or not it may be shown yet.</summary>
    public async Task<Receipt> KnownAsync(EntryRow entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (note, _) = await checkpoints.OfEntryAsync(entry.Index, cancellation);
        return await ProveAsync(entry, note, cancellation);
    }

    /// <summary>The receipt of an entry under a checkpoint that holds it.</summary>
    /// <exception cref="InvalidOperationException">The proof does not verify: the tree is damaged, and nobody is answered.</exception>
    public static Receipt Prove(EntryRow entry, Checkpoint checkpoint, string note, NodeSource nodes)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(checkpoint);
        var index = (ulong)entry.Index;
        var path = InclusionProof.Build(index, checkpoint.Size, nodes);
        return Of(entry, InclusionProof.Verify(TreeHasher.Leaf(entry.Leaf), index, checkpoint.Size, path, checkpoint.Root) ? path : null, note);
    }

    private async Task<Receipt> ProveAsync(EntryRow entry, string note, CancellationToken cancellation)
    {
        var checkpoint = notes.Open(note);
        return Prove(entry, checkpoint, note, await tiles.ReadAsync(InclusionProof.Nodes((ulong)entry.Index, checkpoint.Size), cancellation));
    }

    private static Receipt Of(EntryRow entry, Hash[]? path, string note)
    {
        if (path is null)
        {
            throw new InvalidOperationException($"The proof of entry {entry.Index} does not verify: the stored tree is damaged.");
        }

        var receipt = Receipt.Parser.ParseFrom(entry.Ruling);
        receipt.Proof = new TlogProof((ulong)entry.Index, path, note).ToString();
        return receipt;
    }
}
