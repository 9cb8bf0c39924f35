using System.Net;
using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <content>What stands beside one tile of level 0: its entries, their sealed parts, the checkpoints of its sizes.</content>
public sealed partial class LogExport
{
    private const int MaxPage = (MaxNote + 1) * CheckpointPage.MaxNotes;
    private const int MaxEntries = (EntryBundle.MaxEntryLength + sizeof(ushort)) * TileId.FullWidth;
    private const int MaxSealed = (SealedBundle.MaxEntryLength + SealedBundle.LengthSize) * TileId.FullWidth;

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> KeepEntriesAsync(EntryBundleId bundle, byte[] hashes)
    {
        if (folder.TryRead(bundle.Path, MaxEntries) is { } known && Read(known) is { } found)
        {
            kept++;
            return found;
        }

        var content = await AskAsync(bundle.Path, (bundle with { Width = TileId.FullWidth }).Path, MaxEntries);
        if (content is null)
        {
            return null;
        }

        var entries = Read(content) ?? throw Foreign(bundle.Path);
        Put(bundle.Path, EntryBundle.Write(entries));
        return entries;

        // Of a bundle that has grown since, the entries of this tree come first.
        IReadOnlyList<ReadOnlyMemory<byte>>? Read(byte[] bytes) =>
            EntryBundle.TryParse(bytes, out var all)
            && all.Count >= bundle.Width
            && all.Take(bundle.Width).Select((entry, i) => TreeHasher.Leaf(entry.Span) == Hash.FromBytes(hashes.AsSpan(i * Hash.Size, Hash.Size))).All(same => same)
                ? [.. all.Take(bundle.Width)]
                : null;
    }

    private async Task<bool> KeepSealedAsync(SealedBundleId bundle, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        if (folder.TryRead(bundle.Path, MaxSealed) is { } known && Read(known) is not null)
        {
            kept++;
            return true;
        }

        var content = await AskAsync(bundle.Path, (bundle with { Width = TileId.FullWidth }).Path, MaxSealed);
        if (content is null)
        {
            return false;
        }

        Put(bundle.Path, [.. (Read(content) ?? throw Foreign(bundle.Path)).SelectMany(parts => SealedBundle.Encode(parts))]);
        return true;

        IEnumerable<IReadOnlyList<V1.SealedPart>>? Read(byte[] bytes) =>
            SealedBundle.TryParse(bytes, out var all)
            && all.Count >= entries.Count
            && entries.Zip(all).All(pair => SealedBundle.Fits(pair.First, pair.Second))
                ? all.Take(entries.Count)
                : null;
    }

    // A page of an earlier run is whole only where the log had grown beyond it then. Each checkpoint is held against the tree. Its signatures are left to the auditor: a root that is the tree's is true whoever signed it.
    private async Task KeepPageAsync(ulong index, RememberedCheckpoint? before, RememberedCheckpoint now, VerifiedTiles tiles, byte[] hashes)
    {
        var first = index * TileId.FullWidth;
        await tiles.ReadyAsync(TreeRoot.Nodes(first));
        var roots = new Dictionary<ulong, Hash>();
        var edge = Frontier.From(first, tiles.Node);
        foreach (var leaf in hashes.Chunk(Hash.Size))
        {
            edge.Append(Hash.FromBytes(leaf));
            roots[edge.Size] = edge.Root();
        }

        var path = CheckpointPage.PathOf(index);
        if (first + TileId.FullWidth <= (before?.Size ?? 0) && folder.TryRead(path, MaxPage) is { } known && Read(known) is not null)
        {
            kept++;
            return;
        }

        var held = Read(await NeedAsync(path, MaxPage)) ?? throw Foreign(path);
        Keep(path, Encoding.UTF8.GetBytes(CheckpointPage.Write(held)));

        IReadOnlyList<string>? Read(byte[] page)
        {
            if (!CheckpointPage.TryParse(Encoding.UTF8.GetString(page), out var all))
            {
                return null;
            }

            var signed = all.Select(note => (Note: note, Said: SignedNote.TryParse(note, out var parsed) && Checkpoint.TryParse(parsed.Text, out var said) ? said : null!));
            var ours = signed.Where(one => one.Said.Size <= now.Size).ToList();
            return ours.All(one => one.Said.Origin == workspace.PinnedProfile.Origin && roots.TryGetValue(one.Said.Size, out var root) && root == one.Said.Root)
                ? [.. ours.Select(one => one.Note)]
                : null;
        }
    }

    private async Task<byte[]> NeedAsync(string path, int maxBytes)
    {
        var (status, content) = await site.GetAsync(path, maxBytes, cancellation);
        return status == HttpStatusCode.OK ? content : throw new UnprovenAnswerException($"The ledger has nothing at {path} ({(int)status}).");
    }

    // Null for what this caller may not read.
    private async Task<byte[]?> AskAsync(string path, string fullPath, int maxBytes)
    {
        var (status, content) = await site.GetAsync(path, maxBytes, cancellation);
        if (status == HttpStatusCode.NotFound && path != fullPath)
        {
            (status, content) = await site.GetAsync(fullPath, maxBytes, cancellation);
        }

        return status switch
        {
            HttpStatusCode.OK => content,
            HttpStatusCode.NotFound => throw new UnprovenAnswerException($"The ledger has nothing at {path} ({(int)status})."),
            _ => null,
        };
    }
}
