using Traceability.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Client;

public sealed class LogExportTests : IDisposable
{
    private static readonly SeasonScript Season = PublishedLog.Play(600);

    private readonly TemporaryFolder home = new();

    private string Target => Path.Combine(home.Path, "export");

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public async Task TheFolderIsTheReadSideAtTheSignedSize(int size)
    {
        await using var log = new PublishedLog(Season, size);

        var report = await ExportAsync(log, withSealed: true);

        Assert.Equal(((ulong)size, true, true), (report.Checkpoint.Size, report.HasEntries, report.HasSealed));
        AssertMirrors(log, withEntries: true);
        Assert.Equal(report.Written, FilesOf(Target).Length - 1);
    }

    [Fact]
    public async Task FromTheFolderAloneEveryEntryAndItsPartsAreProved()
    {
        await using var log = new PublishedLog(Season, 600);
        await ExportAsync(log, withSealed: true);

        Assert.True(new CheckpointVerifier(SeasonScript.Origin, log.Signer.Keys).TryOpen(await File.ReadAllTextAsync(Path.Combine(Target, "checkpoint")), out Checkpoint? checkpoint, out _));
        var tree = new Frontier();
        for (ulong index = 0; TileId.At(0, index, checkpoint.Size) is { } tile; index++)
        {
            Assert.True(EntryBundle.TryParse(await File.ReadAllBytesAsync(Path.Combine(Target, new EntryBundleId(index, tile.Width).Path)), out var entries));
            Assert.True(SealedBundle.TryParse(await File.ReadAllBytesAsync(Path.Combine(Target, new SealedBundleId(index, tile.Width).Path)), out var parts));
            Assert.All(entries.Zip(parts), pair => Assert.True(SealedBundle.Fits(pair.First, pair.Second)));
            entries.ToList().ForEach(entry => tree.Append(TreeHasher.Leaf(entry.Span)));
        }

        Assert.Equal(checkpoint.Root, tree.Root());
    }

    [Theory]
    [InlineData(1, 600)]
    [InlineData(255, 256)]
    [InlineData(256, 257)]
    [InlineData(300, 600)]
    [InlineData(600, 600)]
    public async Task ALaterRunGoesOnAndFetchesNothingThatIsFullTwice(int first, int second)
    {
        await using var log = new PublishedLog(Season, first);
        await ExportAsync(log, withSealed: true);
        log.Asked.Clear();
        log.Size = second;

        var report = await ExportAsync(log, withSealed: true);

        Assert.Equal((ulong)first, report.Before!.Size);
        AssertMirrors(log, withEntries: true);
        var full = first / 256;
        Assert.DoesNotContain(log.Asked, path => TileId.TryParse(path, out var tile) && tile is { Level: 0, IsFull: true } && (int)tile.Index < full);
        Assert.DoesNotContain(log.Asked, path => EntryBundleId.TryParse(path, out var bundle) && (int)bundle.Index < full);
    }

    [Fact]
    public async Task ARunThatEndsHalfwayLeavesNoCheckpointAndIsContinued()
    {
        await using var log = new PublishedLog(Season, 600) { Bend = (path, bytes) => path == "tile/entries/001" ? null : bytes };
        await Assert.ThrowsAsync<UnprovenAnswerException>(() => ExportAsync(log, withSealed: true));
        Assert.False(File.Exists(Path.Combine(Target, "checkpoint")));
        log.Asked.Clear();
        log.Bend = (_, bytes) => bytes;

        await ExportAsync(log, withSealed: true);

        AssertMirrors(log, withEntries: true);
        Assert.DoesNotContain("tile/entries/000", log.Asked);
        Assert.DoesNotContain("tile/0/000", log.Asked);
    }

    [Theory]
    [InlineData("tile/0/000", 4000)]
    [InlineData("tile/0/002.p/88", 0)]
    [InlineData("tile/1/000.p/2", 40)]
    [InlineData("tile/entries/001", 4000)]
    [InlineData("tile/entries/002.p/88", 4000)]
    [InlineData("sealed/000", 1000)]
    [InlineData("checkpoints/001", 40)]
    [InlineData("checkpoint", 40)]
    [InlineData("log-keys", 60)]
    public async Task WhatDoesNotBelongToTheSignedTreeIsNotWritten(string path, int place)
    {
        // A byte of a hash, an entry, a part's content, a root, a key.
        await using var log = new PublishedLog(Season, 600)
        {
            Bend = (at, bytes) => at == path ? [.. bytes.Select((one, i) => i == place ? (byte)(one ^ 1) : one)] : bytes,
        };

        await Assert.ThrowsAsync<UnprovenAnswerException>(() => ExportAsync(log, withSealed: true));

        Assert.False(File.Exists(Path.Combine(Target, path)));
        Assert.False(File.Exists(Path.Combine(Target, "checkpoint")));
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/entries/000")]
    [InlineData("sealed/000")]
    [InlineData("checkpoints/000")]
    public async Task WhatWasDamagedInTheFolderIsFetchedAgain(string path)
    {
        await using var log = new PublishedLog(Season, 600);
        await ExportAsync(log, withSealed: true);
        var file = Path.Combine(Target, path);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        await ExportAsync(log, withSealed: true);

        AssertMirrors(log, withEntries: true);
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(300, 600)]
    [InlineData(20, 600)]
    public async Task AForkIsRefusedWithItsProofAndTheFolderStaysAsItWas(int first, int second)
    {
        await using (var log = new PublishedLog(Season, first))
        {
            await ExportAsync(log);
        }

        var before = FilesOf(Target).ToDictionary(file => file, File.ReadAllBytes);
        await using var forked = new PublishedLog(PublishedLog.Play(600, "other slope"), second);
        using var other = new TemporaryFolder();

        var fork = await Assert.ThrowsAsync<ForkDetectedException>(() => ExportAsync(forked, home: other.Path));

        Assert.True(File.Exists(Path.Combine(fork.EvidenceFolder, "shown.note")));
        Assert.Equal(before.Keys, FilesOf(Target));
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    [Fact]
    public async Task ALedgerThatWentBackIsRefused()
    {
        await using var log = new PublishedLog(Season, 300);
        await ExportAsync(log);
        log.Size = 299;

        await Assert.ThrowsAsync<UnprovenAnswerException>(() => ExportAsync(log));
    }

    [Fact]
    public async Task AStrangerGetsTheTreeWithoutEntriesAndAnAuditorLaterTheRest()
    {
        await using var log = new PublishedLog(Season, 600) { ShowsEntries = false };

        var report = await ExportAsync(log, withSealed: true);

        Assert.Equal((false, false), (report.HasEntries, report.HasSealed));
        Assert.Single(log.Asked, path => path.StartsWith("tile/entries/", StringComparison.Ordinal));
        AssertMirrors(log, withEntries: false);
        log.ShowsEntries = true;
        Assert.True((await ExportAsync(log, withSealed: true)).HasEntries);
        AssertMirrors(log, withEntries: true);
    }

    [Fact]
    public async Task APartialTileThatAMirrorDroppedIsTakenFromTheFullOne()
    {
        await using var log = new PublishedLog(Season, 600);
        var old = log.Note(300);
        log.Bend = (path, bytes) => path == "checkpoint" ? System.Text.Encoding.UTF8.GetBytes(old)
            : path.Contains("/001.p/", StringComparison.Ordinal) ? null : bytes;

        var report = await ExportAsync(log, withSealed: true);

        Assert.Equal(300ul, report.Checkpoint.Size);
        Assert.Equal(44 * Hash.Size, new FileInfo(Path.Combine(Target, "tile/0/001.p/44")).Length);
        Assert.True(File.Exists(Path.Combine(Target, "tile/entries/001.p/44")));
        Assert.True(CheckpointPage.TryParse(await File.ReadAllTextAsync(Path.Combine(Target, "checkpoints/001")), out var notes));
        Assert.Equal([log.Note(300)], notes);
        Assert.DoesNotContain(log.Asked, path => path.StartsWith("tile/0/002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFolderOfAStrangersLogIsNotTouched()
    {
        await using var log = new PublishedLog(Season, 20);
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "checkpoint"), BundleSeason.SignerOf("another log").Sign(7, TreeHasher.Empty));

        var fault = await Assert.ThrowsAsync<WorkspaceFaultException>(() => ExportAsync(log));

        Assert.Equal("EXPORT_DAMAGED", fault.Code);
        Assert.Single(FilesOf(Target));
    }

    public void Dispose() => home.Dispose();

    private static string[] FilesOf(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private void AssertMirrors(PublishedLog log, bool withEntries)
    {
        var size = (ulong)log.Size;
        var tiles = TileId.Between(0, size).ToList();
        var level0 = tiles.Where(tile => tile.Level == 0).ToList();
        string[] paths =
        [
            "checkpoint", "log-keys", .. tiles.Select(tile => tile.Path), .. level0.Select(tile => CheckpointPage.PathOf(tile.Index)),
            .. level0.SelectMany(tile => withEntries ? (string[])[new EntryBundleId(tile.Index, tile.Width).Path, new SealedBundleId(tile.Index, tile.Width).Path] : []),
        ];
        Assert.Equal(paths.Order(StringComparer.Ordinal), FilesOf(Target).Select(file => Path.GetRelativePath(Target, file)).Order(StringComparer.Ordinal));
        Assert.All(paths, path => Assert.Equal(log.At(path), File.ReadAllBytes(Path.Combine(Target, path))));
    }

    private Task<ExportReport> ExportAsync(PublishedLog log, bool withSealed = false, string? home = null)
    {
        var workspace = Workspace.Open(Path.Combine(home ?? this.home.Path, "home"), TimeProvider.System);
        workspace.SaveProfile(log.Profile);
        return LogExport.RunAsync(workspace, Target, null, withSealed, new Progress<double>());
    }
}
