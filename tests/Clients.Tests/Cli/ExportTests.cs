using Traceability.Client;
using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Cli;

public sealed class ExportTests : IDisposable
{
    private static readonly SeasonScript Season = PublishedLog.Play(300);

    private readonly TraceRun trace = new();

    [Fact]
    public async Task AnExportSaysWhatItHoldsAndWhatAStrangerDoesNotGet()
    {
        await using var log = new PublishedLog(Season, 300) { ShowsEntries = false };
        trace.Workspace.SaveProfile(log.Profile);

        var (exit, document) = await trace.JsonAsync("export", trace.PathOf("out"));
        var (again, output, error) = await trace.RunAsync("export", trace.PathOf("out"));

        Assert.Equal((0, 0), (exit, again));
        Assert.Equal((300, false, false), ((int)document["size"]!, (bool)document["entries"]!, (bool)document["sealed"]!));
        Assert.Contains("300 (hashes only)", output, StringComparison.Ordinal);
        Assert.Contains("its scheme owner and auditors only", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForkEndsWith4AndWithoutAWebAddressNothingIsAsked()
    {
        await using var log = new PublishedLog(Season, 300);
        await using var forked = new PublishedLog(PublishedLog.Play(300, "other slope"), 300);
        trace.Workspace.SaveProfile(log.Profile);
        await trace.RunAsync("export", trace.PathOf("out"));
        trace.Workspace.SaveProfile(forked.Profile);
        Assert.Equal(4, (await trace.RunAsync("export", trace.PathOf("out"))).Exit);

        using var other = new TraceRun();
        other.Workspace.SaveProfile(log.Profile with { WebAddress = null });
        var (exit, document) = await other.JsonAsync("export", other.PathOf("out"));
        Assert.Equal((1, "WEB_ADDRESS_UNKNOWN"), (exit, (string)document["error"]!["code"]!));
    }

    [Fact]
    public async Task NobodyThereEndsWith3()
    {
        trace.Workspace.SaveProfile(new LedgerProfile(
            SeasonScript.Origin, new Uri("http://127.0.0.1:1"), new Uri("http://127.0.0.1:1"), [.. BundleSeason.SignerOf("log").Keys.Select(key => $"{key}")]));

        Assert.Equal(3, (await trace.RunAsync("export", trace.PathOf("out"))).Exit);
    }

    [Fact]
    public async Task TheKeysOfAnExportAreComparedWithThosePinned()
    {
        var (old, next) = (BundleSeason.SignerOf("log"), BundleSeason.SignerOf("new log"));
        var after = new LogKeyList([.. next.Keys.Select(key => new LogKey(key)), .. old.Keys.Select(key => new LogKey(key, 7))]);
        Directory.CreateDirectory(trace.PathOf("out"));
        var file = trace.PathOf(Path.Combine("out", "log-keys"));

        await File.WriteAllTextAsync(file, old.Sign(new LogKeyList([.. old.Keys.Select(key => new LogKey(key))])));
        Assert.Equal((1, "nothing_pinned"), await ComparedAsync());
        trace.Workspace.SaveProfile(new LedgerProfile(SeasonScript.Origin, new Uri("http://127.0.0.1:1"), null, [.. old.Keys.Select(key => $"{key}")]));
        Assert.Equal((0, "same"), await ComparedAsync());
        await File.WriteAllTextAsync(file, next.Sign(after));
        Assert.Equal((1, "changed"), await ComparedAsync());
        Assert.Equal((1, "changed"), await ComparedAsync("--take-over"));
        await File.WriteAllTextAsync(file, old.Sign(after));
        Assert.Equal((1, "vouched"), await ComparedAsync());
        Assert.Equal((0, "same"), await ComparedAsync("--take-over"));
        Assert.Equal(after.Keys, trace.Workspace.Profile!.ReadKeys());
        var (_, output, _) = await trace.RunAsync("keys", "--export", trace.PathOf("out"));
        Assert.All(after.Keys, key => Assert.Contains($"{key.Key}", output, StringComparison.Ordinal));
        Assert.Contains("Retired at 7", output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, old.Sign(7, TreeHasher.Empty));
        Assert.Equal(1, (await trace.RunAsync("keys", "--export", trace.PathOf("out"))).Exit);
        Assert.Equal(1, (await trace.RunAsync("keys", "--export", trace.PathOf("nowhere"))).Exit);

        async Task<(int Exit, string Compared)> ComparedAsync(params string[] more)
        {
            var (exit, document) = await trace.JsonAsync(["keys", "--export", trace.PathOf("out"), .. more]);
            Assert.All(document["keys"]!.AsArray(), key => Assert.True(VerifierKey.TryParse((string)key!["vkey"]!, out _)));
            return (exit, (string)document["compared"]!);
        }
    }

    public void Dispose() => trace.Dispose();
}
