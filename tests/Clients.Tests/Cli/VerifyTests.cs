using Traceability.Client;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Cli;

/// <summary>Whose keys `trace verify` believes. Every file here passes every check against its own.</summary>
public sealed class VerifyTests : IDisposable
{
    private static readonly BundleSeason Season = BundleSeason.Play();

    private readonly TraceRun trace = new();

    [Fact]
    public async Task A_bundle_of_a_ledger_that_nobody_named_is_unanchored()
    {
        var file = Write(Season);
        var (exit, document) = await trace.JsonAsync("verify", file);
        var (plain, output, _) = await trace.RunAsync("verify", file);
        var firstLine = output.Split('\n')[0];

        Assert.Equal((1, "unanchored"), (exit, (string)document["verdict"]!));
        Assert.All(document["checks"]!.AsArray(), check => Assert.Equal("passed", (string)check!["outcome"]!));
        Assert.Equal(1, plain);
        Assert.StartsWith("Unanchored: nobody whom you trust has named this ledger's keys", firstLine, StringComparison.Ordinal);
        Assert.Contains("Compare the keys in it with those that the scheme owner publishes", firstLine, StringComparison.Ordinal);
        Assert.EndsWith("trace verify season.bundle --key KEY", firstLine.TrimEnd(), StringComparison.Ordinal);
        Assert.All(Season.Signer.Keys, key => Assert.Contains($"\nKey in the file: {key}", output, StringComparison.Ordinal));
        Assert.DoesNotContain("Example cooperative", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_the_pinned_ledgers_keys_it_is_genuine()
    {
        Pin(Season.Signer);
        Assert.Equal((0, "genuine"), await VerdictAsync(Season));
    }

    [Fact]
    public async Task One_named_key_is_enough()
    {
        Assert.Equal((0, "genuine"), await VerdictAsync(Season, "--key", $"{Season.Signer.Keys[0]}"));
    }

    [Fact]
    public async Task A_withheld_claim_does_not_end_with_0()
    {
        var season = BundleSeason.PlayOutside();
        Pin(season.Signer);
        Assert.Equal((1, "withheld"), await VerdictAsync(season));
    }

    [Fact]
    public async Task A_bundle_of_another_ledger_than_the_pinned_one_is_broken()
    {
        var other = BundleSeason.SignerOf("another log");
        Pin(other);
        Assert.Equal((1, "broken"), await VerdictAsync(Season));
        Assert.Equal((1, "broken"), await VerdictAsync(Season, "--key", $"{other.Keys[0]}"));
    }

    public void Dispose() => trace.Dispose();

    private async Task<(int Exit, string Verdict)> VerdictAsync(BundleSeason season, params string[] more)
    {
        var (exit, document) = await trace.JsonAsync(["verify", Write(season), .. more]);
        return (exit, (string)document["verdict"]!);
    }

    private string Write(BundleSeason season)
    {
        var path = trace.PathOf("season.bundle");
        File.WriteAllBytes(path, BundleFile.Write(season.Bundle()));
        return path;
    }

    private void Pin(CheckpointSigner signer) => trace.Workspace.SaveProfile(new LedgerProfile(
        SeasonScript.Origin, new Uri("http://127.0.0.1:9"), null, [.. signer.Keys.Select(key => $"{key}")]));
}
