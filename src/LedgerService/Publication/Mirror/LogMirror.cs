using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Publication;

/// <summary>
/// Follows the log and writes its read side as files that any web server can serve (--Ledger:MirrorDirectory). Its only
/// memory is the folder: what the checkpoint there covers is there, because the checkpoint is written last. It never takes the
/// service down.
/// </summary>
internal sealed class LogMirror(
    LedgerOptions options, LogReader log, TileReader tiles, LogKeys keys, CommitSignal signal, TimeProvider time, LedgerMeters meters,
    ILogger<LogMirror> logger)
    : BackgroundService
{
    private const string CheckpointPath = "checkpoint";

    // One run a second costs the disk some files, not some files a batch.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // Cosignatures come later than the commit that they are of, and nobody signals them.
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Writes what is missing, up to the newest checkpoint, once whoever writes now is done.</summary>
    /// <exception cref="ForeignMirrorException">The folder is of another log, or of another history of this one.</exception>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await WriteAsync(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        var folder = new MirrorFolder(options.MirrorDirectory);
        var note = await log.CheckpointAsync(cancellation);
        var now = SignedCheckpoint.Read(note);
        var before = SizeIn(folder, now);
        for (var level = (sizeof(ulong) * 8 / TileId.Height) - 1; level >= 0; level--)
        {
            await WriteLevelAsync(folder, level, before, now.Size, cancellation);
        }

        for (var page = before / TileId.FullWidth; page * TileId.FullWidth < now.Size; page++)
        {
            folder.Write(CheckpointPage.PathOf(page), CheckpointPage.Write(await log.CheckpointsAsync(page, now.Size, cancellation)));
        }

        folder.Write("log-keys", keys.SignedList);
        folder.Flush();
        folder.Write(CheckpointPath, note);
        folder.Flush();
        foreach (var full in TileId.Between(before, now.Size).Where(tile => tile.IsFull))
        {
            folder.DeletePartials(full.Path);
            if (full.Level == 0)
            {
                folder.DeletePartials(new EntryBundleId(full.Index, full.Width).Path);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.MirrorDirectory.Length > 0 && !stoppingToken.IsCancellationRequested)
        {
            // Taken before reading, so that no commit falls between.
            Task committed = Task.WhenAny(signal.Next, Task.Delay(Recheck, time, stoppingToken));
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NotYetWitnessedException)
            {
                // Nothing may be shown yet; the quorum will say when.
            }
            catch (ForeignMirrorException foreign)
            {
                LedgerLog.MirrorRefused(logger, foreign.Message);
                return;
            }
#pragma warning disable CA1031 // Whatever failed, the folder holds what its checkpoint says; a mirror never takes the service down.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LedgerLog.FollowerFailed(logger, "mirror", fault);
                meters.DatabaseFailed(fault, "follower");
                committed = Task.Delay(Pause, time, stoppingToken);
            }

            await committed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(Gathering, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private ulong SizeIn(MirrorFolder folder, Checkpoint now)
    {
        if (folder.ReadText(CheckpointPath) is not { } note)
        {
            return 0;
        }

        if (!SignedNote.TryParse(note, out var parsed)
            || !Checkpoint.TryParse(parsed.Text, out var before)
            || before.Origin != now.Origin
            || before.Size > now.Size
            || TreeRoot.At(before.Size, tiles.Node) != before.Root)
        {
            throw new ForeignMirrorException(
                $"The mirror directory {folder.Root} holds another log, or another history of this one. Nothing in it was changed; give an empty directory (docs/operations.md, \"Mirror\").");
        }

        return before.Size;
    }

    private async Task WriteLevelAsync(MirrorFolder folder, int level, ulong before, ulong size, CancellationToken cancellation)
    {
        for (var index = (before >> (TileId.Height * level)) / TileId.FullWidth; TileId.At(level, index, size) is { } tile; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            folder.Write(tile.Path, tiles.Find(tile) ?? throw new InvalidOperationException($"Tile {tile.Path} is missing: the store is damaged."));
        }

        if (level == 0 && options.MirrorEntries)
        {
            // Entries may have been asked for later than the rest.
            var newest = before == 0 ? null : EntryBundleId.ForEntry(before - 1, before);
            var first = newest is { } bundle && folder.Has(bundle.Path) ? bundle.Index : 0;
            for (var index = first; TileId.At(0, index, size) is { } tile; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                var rows = await log.EntriesAsync(index * TileId.FullWidth, tile.Width, cancellation);
                folder.Write(new EntryBundleId(index, tile.Width).Path, EntryBundle.Write([.. rows.Select(row => (ReadOnlyMemory<byte>)row.Leaf)]));
            }
        }
    }
}
