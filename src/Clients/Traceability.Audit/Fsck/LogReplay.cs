using Traceability.Audit.Replay;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>Takes judged bundles in order: builds the tree, holds tiles and checkpoints against it, and has the entries ruled on.</summary>
internal sealed class LogReplay(ILogSource source, AuditTree tree, RuleReplay rules, LeafArbiter arbiter, FindingList findings)
{
    private readonly List<TileId> full = [];

    /// <summary>Signatures that were checked and are right.</summary>
    public long Signatures { get; private set; }

    /// <summary>Stored checkpoints that were checked.</summary>
    public long Checkpoints { get; private set; }

    /// <summary>Whether a page of stored checkpoints was missing.</summary>
    public bool LacksPages { get; private set; }

    public void Open(ReplayMark mark) => (Signatures, Checkpoints) = (mark.Signatures, mark.Checkpoints);

    /// <summary>Takes what the tree does not have yet of a bundle.</summary>
    public async Task TakeAsync(JudgedBundle bundle, Checkpoint target, CancellationToken cancellation)
    {
        var (leaves, damaged) = await arbiter.DecideAsync(bundle, target, cancellation);
        var notes = NotesOf(bundle);
        Signatures += bundle.Signatures;
        for (var place = (int)(tree.Size - bundle.First); place < leaves.Length; place++)
        {
            var index = tree.Size;
            var isAsLogged = damaged is null || index < damaged || (bundle.Broken is null && bundle.Entries[place].Leaf == leaves[place]);
            var entry = isAsLogged ? bundle.Entries[place] : null;
            if (entry is null)
            {
                rules.Stop($"The rules were replayed up to entry {index}, which is not as it was logged: what follows may build on it.");
            }
            else
            {
                Take(entry, index, bundle.Rulings);
            }

            tree.Append(leaves[place], entry?.RecordedAtMs is > 0 and var at ? at : tree.RecordedAtMs, full);
            Compare(notes, tree.Size);
        }

        await CompareTilesAsync(cancellation);
    }

    /// <summary>The tiles at the tree's edge, and its root.</summary>
    public async Task FinishAsync(JudgedNote published, CancellationToken cancellation)
    {
        foreach (var tile in TileId.Between(0, tree.Size).Where(tile => tile is { IsFull: false, Level: > 0 }))
        {
            await CompareTileAsync(tile, cancellation);
        }

        Compare(published, tree.Size);
    }

    /// <summary>A checkpoint of the size that the tree has now.</summary>
    public void Compare(JudgedNote note, ulong size)
    {
        if (note.Fault is not null)
        {
            findings.Add(note.Where, note.Fault);
        }
        else if (note.Checkpoint!.Root != tree.Root())
        {
            findings.Add(note.Where, $"its root is {note.Checkpoint.Root}; the {size} entries make it {tree.Root()}");
        }
    }

    private void Take(JudgedEntry entry, ulong index, StoredRulings? stored)
    {
        if (entry.RecordedAtMs > 0 && entry.RecordedAtMs < tree.RecordedAtMs)
        {
            findings.Add($"entry {index}", $"recorded_at goes back, from {tree.RecordedAtMs} to {entry.RecordedAtMs} milliseconds");
        }

        rules.Take(entry, stored);
    }

    private Dictionary<ulong, JudgedNote> NotesOf(JudgedBundle bundle)
    {
        LacksPages |= bundle.Notes is null;
        var bySize = new Dictionary<ulong, JudgedNote>();
        foreach (var note in bundle.Notes ?? [])
        {
            // One that the edge of the log showed before was checked then.
            if (note.Checkpoint is { } told && note.Fault is null && told.Size > tree.Size)
            {
                bySize.TryAdd(told.Size, note);
            }
            else if (note.Fault is not null)
            {
                findings.Add(note.Where, note.Fault);
            }
        }

        return bySize;
    }

    private void Compare(Dictionary<ulong, JudgedNote> notes, ulong size)
    {
        if (notes.TryGetValue(size, out var note))
        {
            Checkpoints++;
            Compare(note, size);
        }
    }

    // Tiles of level 0 were held against their entries before.
    private async Task CompareTilesAsync(CancellationToken cancellation)
    {
        foreach (var tile in full.Where(tile => tile.Level > 0))
        {
            await CompareTileAsync(tile, cancellation);
        }

        full.Clear();
    }

    private async Task CompareTileAsync(TileId tile, CancellationToken cancellation)
    {
        var served = await source.ReadAsync(tile.Path, LogPaths.MostOfTile, cancellation);
        foreach (var finding in TileCheck.Differences(tile, served, tree.Tile(tile)))
        {
            findings.Add(finding);
        }
    }
}
