using System.Collections.Concurrent;
using Google.Protobuf;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Cluster;

/// <summary>One caller of one service: it sends a statement until it has its receipt, then the next, and keeps what it was given.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<StatementId, (SignedStatement Statement, byte[] Receipt)> given = [];
    private readonly CancellationTokenSource end = new();
    private readonly Task running;

    public SteadyLoad(OpenLedger ledger, Workspace office, string prefix) =>
        running = Task.Run(() => RunAsync(ledger, office, prefix));

    /// <summary>What was acknowledged, with the receipt that it got.</summary>
    public IReadOnlyDictionary<StatementId, (SignedStatement Statement, byte[] Receipt)> Given => given;

    /// <summary>Returns once so many more were acknowledged.</summary>
    public Task MoreAsync(int count)
    {
        var until = given.Count + count;
        return Patience.UntilAsync(() => given.Count >= until || running.IsCompleted, $"{until} receipts");
    }

    /// <summary>Sends no more, and has a receipt for everything that it sent.</summary>
    public async Task EndAsync()
    {
        await end.CancelAsync();
        await running.WaitAsync(Patience.Longest);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running.WaitAsync(Patience.Longest).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task RunAsync(OpenLedger ledger, Workspace office, string prefix)
    {
        await using var client = office.Connect();
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var statement = ledger.Season.Harvest($"{prefix}-{number}", Season.Kilogram / 10).Sign(ledger.Season.Cooperative.Key);
            using var patience = new CancellationTokenSource(Patience.Longest);
            while (await OnceAsync(client, statement, patience.Token) is false)
            {
                await Task.Delay(Pause, patience.Token);
            }
        }
    }

    private async Task<bool> OnceAsync(LedgerClient client, SignedStatement statement, CancellationToken cancellation)
    {
        try
        {
            var outcome = await client.AppendAsync(statement, cancellation);
            Assert.True(outcome.Refusal is null, outcome.Refusal?.Sentence);
            given[outcome.Receipt!.Id] = (statement, outcome.Receipt.Receipt.ToByteArray());
            return true;
        }
        catch (LedgerUnreachableException)
        {
            return false;
        }
    }
}
