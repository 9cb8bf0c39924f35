using Traceability.Audit;

namespace Traceability.Clients.Tests.Audit;

/// <summary>A check that was stopped goes on, and one whose folder was touched begins anew and says so.</summary>
public sealed class FsckResumeTests : IDisposable
{
    private readonly SmallLog log = new();

    [Fact]
    public async Task A_stopped_check_goes_on_where_it_was_and_comes_to_the_same()
    {
        log.Flip("tile/1/000.p/1", 3);
        using var stop = new CancellationTokenSource();
        var once = await log.CheckAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => log.CheckAsync(log.At("kept"), new StopAfterFirst(stop), stop.Token));

        var report = await log.CheckAsync(log.At("kept"));

        Assert.Equal(256UL, report.ResumedAt);
        Assert.Equal((once.Root, once.Ruled, once.Signatures), (report.Root, report.Ruled, report.Signatures));
        Assert.Equal(once.Findings, report.Findings);
    }

    [Fact]
    public async Task A_finished_check_goes_on_when_the_log_has_grown()
    {
        await log.CheckAsync(log.At("kept"));
        var before = log.Season.Entries.Count;
        log.Season.RecordLot(log.Season.Harvest(1_000));
        log.Rewrite(log.Season.Entries);

        var report = await log.CheckAsync(log.At("kept"));

        Assert.Empty(report.Findings);
        Assert.Equal(((ulong)before, (ulong)before + 1, (ulong)before + 1), (report.ResumedAt, report.Size, report.Ruled));
    }

    [Fact]
    public async Task A_log_that_became_shorter_is_not_gone_on_with()
    {
        await log.CheckAsync(log.At("kept"));
        log.Rewrite(log.Season.Entries.Take(200));

        Assert.Equal("LOG_BEHIND", (await Assert.ThrowsAsync<SourceFaultException>(() => log.CheckAsync(log.At("kept")))).Code);
    }

    [Theory]
    [InlineData("replay.json", 200)]
    [InlineData("run0", 50)]
    [InlineData("level0", 70)]
    public async Task A_damaged_folder_is_recognised_and_begun_anew(string file, int place)
    {
        await log.CheckAsync(log.At("kept"));
        var path = Path.Combine(log.At("kept"), file);
        var content = await File.ReadAllBytesAsync(path);
        content[place] ^= 0x01;
        await File.WriteAllBytesAsync(path, content);

        var report = await log.CheckAsync(log.At("kept"));

        Assert.Empty(report.Findings);
        Assert.Equal(0UL, report.ResumedAt);
        Assert.Contains(report.Remarks, remark => remark.Contains("begun anew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_else_is_in_the_folder_stays()
    {
        Directory.CreateDirectory(log.At("kept"));
        await File.WriteAllTextAsync(Path.Combine(log.At("kept"), "runner.txt"), "mine");
        await File.WriteAllTextAsync(Path.Combine(log.At("kept"), "replay.json"), "not a note");

        await log.CheckAsync(log.At("kept"));

        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(log.At("kept"), "runner.txt")));
    }

    public void Dispose() => log.Dispose();

    private sealed class StopAfterFirst(CancellationTokenSource stop) : IProgress<FsckProgress>
    {
        public void Report(FsckProgress value) => stop.Cancel();
    }
}
