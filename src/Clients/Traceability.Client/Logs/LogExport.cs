using System.Net;
using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Client;

/// <summary>
/// Writes a ledger's public read side into a folder, with the same paths, so that it can be verified where no service runs
/// any more. Every byte of the tree is checked against a checkpoint that the pinned keys signed before it is written; the
/// checkpoint comes last. A run that ended halfway is continued by the next.
/// </summary>
public sealed partial class LogExport
{
    private const string CheckpointPath = "checkpoint";
    private const string KeysPath = "log-keys";
    private const int MaxNote = CheckpointPage.MaxNoteLength;

    private readonly Workspace workspace;
    private readonly LogSite site;
    private readonly ExportFolder folder;
    private readonly NoteReader notes;
    private readonly CancellationToken cancellation;
    private int written;
    private int kept;

    private LogExport(Workspace workspace, LogSite site, ExportFolder folder, CancellationToken cancellation)
    {
        this.workspace = workspace;
        this.site = site;
        this.folder = folder;
        this.cancellation = cancellation;
        notes = NoteReader.For(workspace.PinnedProfile);
    }

    /// <summary>Brings a folder up to the ledger's newest checkpoint.</summary>
    /// <param name="workspace">Names the ledger and its keys, and remembers the newest checkpoint seen.</param>
    /// <param name="path">The folder; made when it is not there.</param>
    /// <param name="caller">Whoever may read entries; null for a stranger, who gets no entries.</param>
    /// <param name="withSealed">Whether to fetch the restricted sealed parts too.</param>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <param name="cancellation">Ends it; what was written is kept, and the folder still holds what it held before.</param>
    /// <exception cref="ForkDetectedException">The ledger's history is another than the folder's or the workspace's.</exception>
    /// <exception cref="UnprovenAnswerException">What came does not belong to what was signed; nothing of it was written.</exception>
    /// <exception cref="LedgerUnreachableException">No answer.</exception>
    /// <exception cref="WorkspaceFaultException">No web address is pinned; or the folder holds what the pinned keys did not sign.</exception>
    public static async Task<ExportReport> RunAsync(
        Workspace workspace, string path, WorkspaceKey? caller, bool withSealed, IProgress<double> progress, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(progress);
        var profile = workspace.PinnedProfile;
        var web = profile.WebAddress ?? throw new WorkspaceFaultException(
            "WEB_ADDRESS_UNKNOWN", "The address of the ledger's public pages is not pinned.", "Pin it: trace init --grpc ADDR --web ADDR.");
        using var site = new LogSite(web, CallerTokens.For(caller, profile.Origin, workspace.Time), workspace.Time, new LedgerClientOptions().Checked());
        var export = new LogExport(workspace, site, new ExportFolder(path, workspace.Files), cancellation);
        return await export.RunAsync(withSealed, progress);
    }

    private async Task<ExportReport> RunAsync(bool withSealed, IProgress<double> progress)
    {
        var before = ReadBefore();
        var note = Encoding.UTF8.GetString(await NeedAsync(CheckpointPath, MaxNote));
        var now = notes.TryRead(note, out var fault) ?? throw new UnprovenAnswerException(
            $"The ledger showed a checkpoint that the pinned keys do not vouch for ({fault}).");
        var tiles = await VerifiedTiles.OpenAsync(now.Size, now.Root, LoadTileAsync);
        await CompareAsync(before, now, tiles);
        await KeepKeysAsync();
        for (var level = (sizeof(ulong) * 8 / TileId.Height) - 1; level > 0; level--)
        {
            for (ulong index = 0; TileId.At(level, index, now.Size) is { } tile; index++)
            {
                Keep(tile.Path, await tiles.GetAsync(level, index));
            }
        }

        var (hasEntries, hasSealed) = (true, withSealed);
        for (ulong index = 0; TileId.At(0, index, now.Size) is { } tile; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var hashes = await tiles.GetAsync(0, index);
            Keep(tile.Path, hashes);
            await KeepPageAsync(index, before, now, tiles, hashes);
            var entries = hasEntries ? await KeepEntriesAsync(new EntryBundleId(index, tile.Width), hashes) : null;
            hasEntries &= entries is not null;
            hasSealed = hasSealed && entries is not null && await KeepSealedAsync(new SealedBundleId(index, tile.Width), entries);
            progress.Report((double)(index + 1) / ((now.Size / TileId.FullWidth) + 1));
        }

        // Until here the folder holds what it held before; from here on it holds this.
        folder.Flush();
        folder.Write(CheckpointPath, now.Note);
        folder.Flush();
        Tidy(before?.Size ?? 0, now.Size);
        return new ExportReport(folder.Path, now, before, written, kept, hasEntries, hasSealed);
    }

    private RememberedCheckpoint? ReadBefore()
    {
        var content = folder.TryRead(CheckpointPath, MaxNote);
        return content is null && !File.Exists(Path.Combine(folder.Path, CheckpointPath))
            ? null
            : notes.TryRead(Encoding.UTF8.GetString(content ?? []), out _) ?? throw new WorkspaceFaultException(
                "EXPORT_DAMAGED",
                $"The checkpoint in {folder.Path} cannot be read, or is not signed by the pinned keys.",
                "Use another folder, or restore this one.");
    }

    // The folder and the workspace have both seen this ledger before: what it shows now must go on from there.
    private async Task CompareAsync(RememberedCheckpoint? before, RememberedCheckpoint now, VerifiedTiles tiles)
    {
        if (before is not null && before.Size > now.Size)
        {
            throw new UnprovenAnswerException($"The folder holds {before.Size} entries, the ledger shows {now.Size} only: it is behind, or went back.");
        }

        if (before is { Size: > 0 })
        {
            await tiles.ReadyAsync(TreeRoot.Nodes(before.Size));
            if (TreeRoot.At(before.Size, tiles.Node) != before.Root)
            {
                await tiles.ReadyAsync(ConsistencyProof.Nodes(before.Size, now.Size));
                throw new EvidenceFolder(Path.Combine(workspace.Folder, "evidence"), workspace.Files)
                    .Record(before, now, ConsistencyProof.Build(before.Size, now.Size, tiles.Node));
            }
        }

        await workspace.OpenMemory().AcceptAsync(
            now.Note,
            async (oldSize, newSize, _) =>
            {
                if (newSize != now.Size)
                {
                    return null;
                }

                await tiles.ReadyAsync(ConsistencyProof.Nodes(oldSize, newSize));
                return ConsistencyProof.Build(oldSize, newSize, tiles.Node);
            },
            cancellation);
    }

    private async Task KeepKeysAsync()
    {
        var content = await NeedAsync(KeysPath, MaxNote);

        // A retired key vouches for no list: whoever got hold of it could name others.
        var trusted = workspace.PinnedProfile.ReadKeys().Where(key => key.RetiredAt is null).Select(key => key.Key).ToList();
        if (!LogKeyList.TryOpen(Encoding.UTF8.GetString(content), trusted, out var list, out var fault)
            || list.Origin != workspace.PinnedProfile.Origin)
        {
            throw new UnprovenAnswerException($"The ledger showed a list of keys that the pinned keys do not vouch for ({fault}).");
        }

        Keep(KeysPath, content);
    }

    private async Task<byte[]> LoadTileAsync(TileId tile, Func<byte[], bool> holds)
    {
        // What is at the edge is checked as a whole only, so a damaged file would spoil it: it is always asked for.
        if (tile.IsFull && folder.TryRead(tile.Path, tile.ByteLength) is { } known && holds(known))
        {
            return known;
        }

        var (status, content) = await site.GetAsync(tile.Path, tile.ByteLength, cancellation);
        if (status == HttpStatusCode.NotFound && !tile.IsFull)
        {
            // A mirror drops a partial tile once it is full (C2SP tlog-tiles, "Partial Tiles").
            var full = await NeedAsync((tile with { Width = TileId.FullWidth }).Path, TileId.FullWidth * Hash.Size);
            content = full[..Math.Min(full.Length, tile.ByteLength)];
        }

        return holds(content) ? content : throw Foreign(tile.Path);
    }

    private void Keep(string path, byte[] content)
    {
        if (folder.TryRead(path, content.Length) is { } known && known.AsSpan().SequenceEqual(content))
        {
            kept++;
        }
        else
        {
            Put(path, content);
        }
    }

    private void Put(string path, byte[] content)
    {
        folder.Write(path, content);
        written++;
    }

    // Partial tiles of the earlier size, which nobody asks for under this checkpoint.
    private void Tidy(ulong oldSize, ulong newSize)
    {
        foreach (var tile in TileId.Between(0, oldSize).Where(tile => !tile.IsFull && TileId.At(tile.Level, tile.Index, newSize) != tile))
        {
            folder.Delete(tile.Path);
            if (tile.Level == 0)
            {
                folder.Delete(new EntryBundleId(tile.Index, tile.Width).Path);
                folder.Delete(new SealedBundleId(tile.Index, tile.Width).Path);
            }
        }
    }

    private static UnprovenAnswerException Foreign(string path) => new($"What the ledger has at {path} does not belong to the tree that was signed.");
}
