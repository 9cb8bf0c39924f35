using System.Collections.Concurrent;
using System.Globalization;
using Google.Protobuf;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>
/// Callers who send harvests one by one and repeat each until they have its receipt, whatever happens to the ledger. Each remembers, over
/// all its connections, the newest checkpoint that it saw, and takes nothing that does not go on from it.
/// </summary>
internal sealed class StubbornCallers : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly OpenLedger ledger;
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<StatementId, (SignedStatement Statement, byte[] Receipt)> given = new();
    private readonly Task sending;
    private int repeated;

    public StubbornCallers(OpenLedger ledger, int callers)
    {
        this.ledger = ledger;
        sending = Task.WhenAll(Enumerable.Range(1, callers).Select(caller => Task.Run(() => SendAsync(caller))));
    }

    /// <summary>How many receipts they hold.</summary>
    public int Count => given.Count;

    /// <summary>How often one had to repeat itself.</summary>
    public int Repeated => repeated;

    /// <summary>Statements and the bytes of their first receipts.</summary>
    public IReadOnlyCollection<(SignedStatement Statement, byte[] Receipt)> Given => [.. given.Values];

    /// <summary>Returns when so many more have been given, or fails with what a caller failed with.</summary>
    public async Task MoreAsync(int receipts)
    {
        var before = Count;
        await Patience.UntilAsync(() => sending.IsFaulted || Count >= before + receipts, "the callers to get receipts");
        if (sending.IsFaulted)
        {
            await sending;
        }
    }

    /// <summary>They end, each with the receipt of what it sent last.</summary>
    public async Task EndAsync()
    {
        await end.CancelAsync();
        await sending.WaitAsync(Patience.Longest);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await sending.WaitAsync(Patience.Longest).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task SendAsync(int caller)
    {
        var office = await ledger.OfficeAsync(string.Create(CultureInfo.InvariantCulture, $"caller-{caller}"));
        var client = office.Connect();
        for (var number = 1; !end.IsCancellationRequested; number++)
        {
            var slip = string.Create(CultureInfo.InvariantCulture, $"K{caller}-{number:D6}");
            var statement = ledger.Season.Harvest(slip, Season.Kilogram / 100).Sign(ledger.Season.Cooperative.Key);
            for (var receipt = await TryAsync(client, statement); ; receipt = await TryAsync(client, statement))
            {
                if (receipt is not null)
                {
                    given[receipt.Id] = (statement, receipt.Receipt.ToByteArray());
                    break;
                }

                // A connection that was refused waits longer every time: a new one does not.
                Interlocked.Increment(ref repeated);
                await client.DisposeAsync();
                await Task.Delay(Pause, CancellationToken.None);
                client = office.Connect();
            }
        }

        await client.DisposeAsync();
    }

    private static async Task<VerifiedReceipt?> TryAsync(LedgerClient client, SignedStatement statement)
    {
        try
        {
            var outcome = await client.AppendAsync(statement);
            Assert.True(outcome.Refusal is null or { IsPassing: true }, $"Refused: {outcome.Refusal?.Code} {outcome.Refusal?.Sentence}");
            return outcome.Receipt;
        }
        catch (LedgerUnreachableException)
        {
            return null;
        }
    }
}
