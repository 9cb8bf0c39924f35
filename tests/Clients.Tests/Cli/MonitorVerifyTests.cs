using Traceability.Clients.Tests.Witness;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Clients.Tests.Cli;

public sealed class MonitorVerifyTests : IDisposable
{
    private readonly TraceRun trace = new();
    private readonly GrowingLog log = new();

    [Fact]
    public async Task Evidence_is_believed_under_keys_that_somebody_named()
    {
        var file = trace.Write("fork.evidence", Evidence(fork: 3));

        var proved = await trace.JsonAsync("monitor", "verify", file, "--key", log.Keys[0].ToString());
        Assert.Equal((0, true, 5UL), (proved.Exit, (bool)proved.Document["proved"]!, (ulong)proved.Document["older"]!["size"]!));

        var (exit, _, error) = await trace.RunAsync("monitor", "verify", file);
        Assert.Equal(1, exit);
        Assert.Contains(log.Keys[0].ToString(), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_proves_nothing_is_told_why()
    {
        var honest = await trace.JsonAsync("monitor", "verify", trace.Write("honest", Evidence(fork: 8)), "--key", log.Keys[0].ToString());
        Assert.Equal((1, "Not proved: both checkpoints can be true."), (honest.Exit, (string)honest.Document["fault"]!));

        var nothing = await trace.JsonAsync("monitor", "verify", trace.Write("nothing", "nothing"), "--key", log.Keys[0].ToString());
        Assert.Equal((1, "EVIDENCE_MALFORMED"), (nothing.Exit, (string)nothing.Document["error"]!["code"]!));
        Assert.Equal(1, (await trace.RunAsync("monitor", "verify", "no-such-file")).Exit);
    }

    [Fact]
    public async Task A_monitor_needs_an_address_and_a_key()
    {
        Assert.Equal(2, (await trace.RunAsync("monitor", "--once", "--url", "http://127.0.0.1:1")).Exit);
        Assert.Equal(2, (await trace.RunAsync("monitor", "--once", "--key", log.Keys[0].ToString())).Exit);
        Assert.Equal(2, (await trace.RunAsync("monitor", "--once", "--key", log.Keys[0].ToString(), "--url", "ledger")).Exit);
        Assert.Equal(3, (await trace.RunAsync("monitor", "--once", "--key", log.Keys[0].ToString(), "--url", "http://127.0.0.1:1")).Exit);
    }

    public void Dispose()
    {
        log.Dispose();
        trace.Dispose();
    }

    private string Evidence(int fork) => ForkEvidence.TryCreate(
        log.Keys, log.Checkpoint(5), log.Checkpoint(9, fork), PrefixPath.Build(5, 9, GrowingLog.Tree(9, fork).Node), out var evidence)
        ? evidence.ToString()
        : throw new InvalidOperationException();
}
