using Traceability.Audit.Replay;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>
/// Where entries and their tile do not agree, the tree above tells which of the two the log has signed: a changed entry is named as
/// such, and not every tile and checkpoint above it.
/// </summary>
internal sealed class LeafArbiter(ILogSource source, AuditTree tree, FindingList findings)
{
    /// <summary>The leaves that the replay goes on with, and the first entry that is not as it was logged.</summary>
    /// <param name="bundle">Judged.</param>
    /// <param name="target">The checkpoint that is replayed to.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<(Hash[] Leaves, ulong? Damaged)> DecideAsync(JudgedBundle bundle, Checkpoint target, CancellationToken cancellation)
    {
        var made = new byte[bundle.Entries.Count * Hash.Size];
        for (var place = 0; place < bundle.Entries.Count; place++)
        {
            bundle.Entries[place].Leaf.WriteTo(made.AsSpan(place * Hash.Size));
        }

        var isServed = bundle.Served?.Length == bundle.Tile.ByteLength;
        if (bundle.Broken is null && isServed && made.AsSpan().SequenceEqual(bundle.Served))
        {
            return (LeavesOf(made), null);
        }

        if (!isServed)
        {
            var what = bundle.Served is null ? "missing" : $"{bundle.Served.Length} bytes instead of {bundle.Tile.ByteLength}";
            findings.Add(TileCheck.NameOf(bundle.Tile), what);
            return bundle.Broken is null ? (LeavesOf(made), null) : throw NothingLeft(bundle);
        }

        var served = bundle.Served!;
        var signed = await SignedAsync(bundle, target, cancellation);
        if (bundle.Broken is null && !signed(LeavesOf(served)))
        {
            foreach (var finding in TileCheck.Differences(bundle.Tile, served, made))
            {
                findings.Add(finding);
            }

            return (LeavesOf(made), null);
        }

        return (LeavesOf(served), NameEntries(bundle, served));
    }

    private static Hash[] LeavesOf(byte[] tile) =>
        [.. Enumerable.Range(0, tile.Length / Hash.Size).Select(place => TileCheck.At(tile, place))];

    private static SourceFaultException NothingLeft(JudgedBundle bundle) => new(
        "LOG_MISSING",
        $"{bundle.EntriesPath} {bundle.Broken}, and {bundle.Tile.Path} is missing too: from entry {bundle.First} on nothing can be checked.",
        "Ask the operator for these files.");

    // A broken bundle is named once: what follows its first wrong entry are pieces of other entries.
    private ulong? NameEntries(JudgedBundle bundle, byte[] served)
    {
        ulong? first = null;
        for (var place = 0; place < bundle.Tile.Width; place++)
        {
            var entry = place < bundle.Entries.Count ? bundle.Entries[place] : null;
            if (entry?.Leaf == TileCheck.At(served, place))
            {
                continue;
            }

            var index = bundle.First + (ulong)place;
            first ??= index;
            findings.Add($"entry {index}", entry is null || bundle.Broken is not null
                ? $"{bundle.EntriesPath} {bundle.Broken}"
                : $"its bytes were changed: their leaf hash is {entry.Leaf}, the log has signed {TileCheck.At(served, place)}");
            if (bundle.Broken is not null)
            {
                break;
            }
        }

        if (first is null && bundle.Broken is not null)
        {
            findings.Add(bundle.EntriesPath, bundle.Broken);
        }

        return first;
    }

    // Whether leaves are those below the tile above, or, in a bundle at the edge, those below the checkpoint.
    private async Task<Func<Hash[], bool>> SignedAsync(JudgedBundle bundle, Checkpoint target, CancellationToken cancellation)
    {
        if (!bundle.Tile.IsFull)
        {
            var known = (int)(tree.Size - bundle.First);
            return leaves => tree.RootWith(leaves.Skip(known)) == target.Root;
        }

        var above = TileId.At(1, bundle.Tile.Index / TileId.FullWidth, target.Size)!.Value;
        var hashes = await source.ReadAsync(above.Path, LogPaths.MostOfTile, cancellation);
        var place = (int)(bundle.Tile.Index % TileId.FullWidth);
        return leaves => hashes?.Length == above.ByteLength && RootOf(leaves) == TileCheck.At(hashes, place);
    }

    private static Hash RootOf(Hash[] leaves) => TileCheck.RootOf([.. leaves.SelectMany(leaf => leaf.ToArray())]);
}
