using Traceability.Audit.Monitor;
using Traceability.Clients.Tests.Client;
using Traceability.Clients.Tests.Witness;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Clients.Tests.Audit.Monitor;

public sealed class LogMonitorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly GrowingLog log = new();
    private readonly PublishedLog site = new();
    private readonly HttpClient http;

    public LogMonitorTests() => http = new HttpClient(site);

    [Fact]
    public async Task A_log_that_only_appends_is_followed_through_every_shape_of_tree()
    {
        ulong? before = null;
        foreach (var size in (int[])[0, 1, 2, 5, 5, 255, 256, 257, 511, 512, 600])
        {
            site.Show(log, size);
            var seen = await LookAsync();

            Assert.Empty(seen.Findings);
            Assert.Equal(before, seen.Before?.Size);
            Assert.Equal((ulong)size, seen.Shown?.Size);
            before = (ulong)size;
        }
    }

    [Fact]
    public async Task A_log_may_drop_partial_tiles_that_were_filled()
    {
        site.Show(log, 200);
        await LookAsync();
        site.Show(log, 300);
        site.Checkpoint = log.Checkpoint(256);
        site.OnlyFullTiles = true;

        Assert.Empty((await LookAsync()).Findings);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 9)]
    [InlineData(4, 5)]
    [InlineData(256, 300)]
    [InlineData(255, 600)]
    public async Task A_fork_is_proved_to_everybody_who_has_the_logs_key(int seen, int shown)
    {
        site.Show(log, seen);
        await LookAsync();
        site.Show(log, shown, fork: 3);

        for (var look = 0; look < 2; look++)
        {
            var finding = Assert.Single((await LookAsync()).Findings);

            Assert.Equal(FindingKind.Forked, finding.Kind);
            Assert.True(ForkEvidence.TryParse(await File.ReadAllBytesAsync(finding.Evidence!), out var evidence));
            Assert.Equal(ForkEvidenceFault.None, evidence.Verify([log.Keys[1]]));
            Assert.Equal((log.Checkpoint(seen), log.Checkpoint(shown, fork: 3)), (evidence.OlderNote.ToString(), evidence.NewerNote.ToString()));
            Assert.Single(Directory.GetFiles(Path.GetDirectoryName(finding.Evidence!)!, "*.evidence"));
        }

        // The honest history is still what it remembers.
        site.Show(log, shown);
        Assert.Empty((await LookAsync()).Findings);
    }

    [Fact]
    public async Task A_log_that_shows_less_than_it_signed_is_told_of()
    {
        site.Show(log, 9);
        await LookAsync();
        site.Checkpoint = log.Checkpoint(7);
        Assert.Empty((await LookAsync()).Findings);

        site.Show(log, 7);
        var seen = await LookAsync();

        Assert.Equal(FindingKind.WentBack, Assert.Single(seen.Findings).Kind);
        Assert.Equal(9UL, (await LookAsync()).Before?.Size);
    }

    [Fact]
    public async Task A_log_that_serves_other_tiles_than_it_signed_has_proved_nothing()
    {
        site.Show(log, 5);
        await LookAsync();
        site.Show(log, 9);
        foreach (var onTheWay in (Func<byte[], byte[]>[])[bytes => [.. bytes.Select(b => (byte)~b)], bytes => bytes[1..], _ => new byte[9000], _ => []])
        {
            site.OnTheWay = onTheWay;
            try
            {
                Assert.Equal(FindingKind.Unproven, Assert.Single((await LookAsync()).Findings).Kind);
            }
            catch (MonitorException fault)
            {
                Assert.Contains("more than 8192 bytes", fault.Message, StringComparison.Ordinal);
            }
        }

        site.OnTheWay = bytes => bytes;
        Assert.Empty((await LookAsync()).Findings);
    }

    [Fact]
    public async Task What_the_keys_did_not_sign_is_not_believed()
    {
        site.Show(log, 5);
        site.Checkpoint = site.Checkpoint!.Replace("\n5\n", "\n6\n", StringComparison.Ordinal);
        Assert.Equal(FindingKind.NotSigned, Assert.Single((await LookAsync()).Findings).Kind);

        site.Checkpoint = "hello";
        Assert.Equal(FindingKind.NotSigned, Assert.Single((await LookAsync()).Findings).Kind);
        site.Checkpoint = null;
        Assert.Equal(MonitorException.Unreachable, (await Assert.ThrowsAsync<MonitorException>(() => LookAsync())).Code);
    }

    [Fact]
    public async Task What_a_witness_cosigned_is_held_against_the_log()
    {
        site.Show(log, 9);
        Assert.Equal(0, (await LookAsync()).WitnessesAgreeing);
        foreach (var honest in (int[])[0, 4, 9])
        {
            site.Cosigned = log.Checkpoint(honest);
            var seen = await LookAsync();
            Assert.Equal((1, 0), (seen.WitnessesAgreeing, seen.Findings.Count));
        }

        foreach (var forked in (int[])[4, 7, 9])
        {
            site.Cosigned = log.Checkpoint(forked, fork: 2);
            var finding = Assert.Single((await LookAsync()).Findings);
            Assert.Equal(FindingKind.Forked, finding.Kind);
            Assert.True(ForkEvidence.TryParse(await File.ReadAllBytesAsync(finding.Evidence!), out var evidence));
            Assert.Equal(ForkEvidenceFault.None, evidence.Verify(log.Keys));
        }

        site.Cosigned = log.Checkpoint(12);
        Assert.Equal(FindingKind.WentBack, Assert.Single((await LookAsync()).Findings).Kind);
    }

    [Fact]
    public async Task A_witness_that_says_nothing_says_nothing_of_the_log()
    {
        site.Show(log, 9);
        site.Cosigned = "hello";
        Assert.Equal(FindingKind.WitnessSilent, Assert.Single((await LookAsync()).Findings).Kind);
        site.WitnessAnswers = false;
        var seen = await LookAsync();
        Assert.Equal(FindingKind.WitnessSilent, Assert.Single(seen.Findings).Kind);
        Assert.False(seen.Forked);
    }

    [Fact]
    public async Task A_retired_key_counts_up_to_its_size_and_no_further()
    {
        site.Show(log, 9);
        Assert.Empty((await LookAsync(retiredAt: 9)).Findings);

        site.Show(log, 10);
        Assert.Equal(FindingKind.NotSigned, Assert.Single((await LookAsync(retiredAt: 9)).Findings).Kind);
        site.Show(log, 9, fork: 3);
        Assert.Equal(FindingKind.Forked, Assert.Single((await LookAsync(retiredAt: 9)).Findings).Kind);
    }

    [Fact]
    public async Task A_memory_that_was_changed_is_not_used()
    {
        site.Show(log, 9);
        await LookAsync();
        var file = Assert.Single(Directory.GetFiles(folder.Path, "checkpoint", SearchOption.AllDirectories));
        await File.WriteAllTextAsync(file, log.Checkpoint(9).Replace("\n9\n", "\n3\n", StringComparison.Ordinal));

        Assert.Equal("STATE_DAMAGED", (await Assert.ThrowsAsync<MonitorException>(() => LookAsync())).Code);
    }

    public void Dispose()
    {
        http.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    // Each look by a new monitor: what matters is on disk.
    private Task<Sighting> LookAsync(ulong? retiredAt = null) => new LogMonitor(
        new MonitorOptions
        {
            Log = PublishedLog.Address,
            Keys = [.. log.Keys.Select(key => new LogKey(key, retiredAt))],
            StateFolder = folder.Path,
            Witnesses = [PublishedLog.Witness],
        },
        http).LookAsync();
}
