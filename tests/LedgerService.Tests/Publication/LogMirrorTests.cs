using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Publication;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Publication;

public sealed class LogMirrorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task TheFolderHoldsWhatTheServiceAnswersUnderTheSamePaths()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger, $"--Ledger:MirrorDirectory={folder.Path}", "--Ledger:MirrorEntries=true");
        await running.Get<LogMirror>().CatchUpAsync(CancellationToken.None);

        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file)).ToList();

        Assert.Contains("checkpoint", files);
        Assert.Contains("log-keys", files);
        Assert.Contains("checkpoints/000", files);
        Assert.Contains(files, file => file.StartsWith("tile/entries/000.p/", StringComparison.Ordinal));
        foreach (var file in files)
        {
            Assert.Equal(await running.ReadAsAsync("/" + file, ledger.Proof(ledger.Season.Owner)), await File.ReadAllBytesAsync(Path.Combine(folder.Path, file)));
        }
    }

    [Fact]
    public async Task EntriesAreMirroredOnlyWhereThatWasAskedForAndThenAllOfThem()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await MirrorAsync(ledger, entries: false);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "tile", "entries")));

        await GrowAsync(ledger, 300);
        await MirrorAsync(ledger, entries: true);

        await CheckFolderAsync(ledger, withEntries: true);
    }

    [Theory]
    [InlineData(1, 300, 1)]
    [InlineData(240, 1, 1)]
    public async Task ItGoesOnFromWhereItWasAndDropsPartialTilesOnceTheyAreFull(params int[] steps)
    {
        await using var ledger = await TestLedger.OpenAsync();
        foreach (var step in steps)
        {
            await GrowAsync(ledger, step);
            await MirrorAsync(ledger, entries: true);
            await CheckFolderAsync(ledger, withEntries: true);
        }

        Assert.Equal(ledger.Season.Entries.Count >= 256, File.Exists(Path.Combine(folder.Path, "tile", "0", "000")));
        var partials = Directory.GetDirectories(Path.Combine(folder.Path, "tile"), "000.p", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Path, path)).Order();
        Assert.Equal(ledger.Season.Entries.Count >= 256 ? ["tile/1/000.p"] : ["tile/0/000.p", "tile/entries/000.p"], partials);
    }

    [Fact]
    public async Task WhatACrashLeftHalfDoneIsDoneAgain()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await MirrorAsync(ledger, entries: false);
        var old = await File.ReadAllTextAsync(Path.Combine(folder.Path, "checkpoint"));
        await GrowAsync(ledger, 300);
        await MirrorAsync(ledger, entries: false);

        // The tiles were written, one of them not to its end, and the checkpoint was not.
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "checkpoint"), old);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "tile", "0", "000.next"), new byte[100]);
        File.Delete(Path.Combine(folder.Path, "tile", "0", "000"));
        await MirrorAsync(ledger, entries: false);

        await CheckFolderAsync(ledger, withEntries: false);
    }

    [Fact]
    public async Task AFolderOfAnotherHistoryIsNotTouched()
    {
        await using var other = await TestLedger.OpenAsync();
        other.Season.Record(other.Season.Harvest(SeasonScript.Kilogram));
        await other.PlayAsync();
        await MirrorAsync(other, entries: false);
        var before = await File.ReadAllTextAsync(Path.Combine(folder.Path, "checkpoint"));
        await using var ledger = await TestLedger.OpenAsync();
        await GrowAsync(ledger, 20);

        await Assert.ThrowsAsync<ForeignMirrorException>(() => MirrorAsync(ledger, entries: false));

        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(folder.Path, "checkpoint")));
    }

    [Fact]
    public async Task ItFollowsTheRunningService()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger, $"--Ledger:MirrorDirectory={folder.Path}");

        await Eventually.TrueAsync(async () =>
            File.Exists(Path.Combine(folder.Path, "checkpoint"))
            && await File.ReadAllTextAsync(Path.Combine(folder.Path, "checkpoint")) == await running.Web.GetStringAsync("/checkpoint"));
    }

    public void Dispose() => folder.Dispose();

    private async Task MirrorAsync(TestLedger ledger, bool entries)
    {
        await using var running = await RunningLedger.StartAsync(ledger);
        var options = running.Get<LedgerOptions>();
        (options.MirrorDirectory, options.MirrorEntries) = (folder.Path, entries);
        await running.Get<LogMirror>().CatchUpAsync(CancellationToken.None);
    }

    private static async Task GrowAsync(TestLedger ledger, int entries)
    {
        foreach (var _ in Enumerable.Range(0, entries))
        {
            // The same again would be no entry more.
            ledger.Season.NowMs++;
            ledger.Season.Record(ledger.Season.Accreditation());
        }

        await ledger.PlayAsync();
    }

    // What a stranger does who has the folder alone.
    private async Task CheckFolderAsync(TestLedger ledger, bool withEntries)
    {
        var verifier = new CheckpointVerifier(SeasonScript.Origin, ledger.VerifierKeys);
        Assert.True(verifier.TryOpen(await File.ReadAllTextAsync(Path.Combine(folder.Path, "checkpoint")), out Checkpoint? checkpoint, out _));
        Assert.Equal((await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size, checkpoint.Size);
        var leaves = new List<Hash>();
        foreach (var tile in TileId.Between(0, checkpoint.Size))
        {
            var hashes = await File.ReadAllBytesAsync(Path.Combine(folder.Path, tile.Path));
            Assert.Equal(tile.ByteLength, hashes.Length);
            if (tile.Level == 0)
            {
                leaves.AddRange(hashes.Chunk(Hash.Size).Select(hash => Hash.FromBytes(hash)));
                Assert.True(CheckpointPage.TryParse(await File.ReadAllTextAsync(Path.Combine(folder.Path, CheckpointPage.PathOf(tile.Index))), out _));
            }

            if (tile.Level == 0 && withEntries)
            {
                var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.Path, new EntryBundleId(tile.Index, tile.Width).Path));
                Assert.True(EntryBundle.TryParse(bytes, out var entries));
                Assert.Equal(leaves.Skip((int)tile.Index * TileId.FullWidth), entries.Select(entry => TreeHasher.Leaf(entry.Span)));
            }
        }

        Assert.Equal(checkpoint.Root, MerkleTree.Build([.. leaves]).Root);
    }
}
