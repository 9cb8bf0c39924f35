using Google.Protobuf;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Crash;

public sealed class ShutdownTests
{
    private const int Callers = 4;

    // The host would cut off what holds it up after this: none of it must.
    private const string Endless = "--shutdownTimeoutSeconds=3600";

    [Fact]
    public async Task A_service_that_is_told_to_end_under_load_answers_what_it_accepted_and_loses_nothing()
    {
        await using var ledger = await OpenLedger.StartAsync("--Ledger:BatchLimit=4", Endless);
        var loads = new List<(LedgerClient Client, List<SignedStatement> Sent)>();
        for (var caller = 0; caller < Callers; caller++)
        {
            loads.Add(((await ledger.OfficeAsync($"caller-{caller}")).Connect(), []));
        }

        // Half of them call by call, half of them over a stream; and somebody follows the log.
        var sending = loads.Select((load, caller) => SendAsync(load.Client, Harvests(ledger.Season, $"S{caller}", load.Sent), stream: caller % 2 == 0)).ToArray();
        using var watch = ledger.Service.Raw.WatchEntries(new WatchEntriesRequest { Follow = true }, ledger.OwnersProof());
        await ledger.Service.GrownToAsync(ledger.OpeningSize + 60);

        // Nobody's open stream holds it up.
        await ledger.Service.StopAsync();
        var answered = (await Task.WhenAll(sending)).SelectMany(receipts => receipts).ToDictionary(receipt => receipt.Id, receipt => receipt.Receipt);
        var sent = loads.Sum(load => load.Sent.Count);
        Assert.InRange(answered.Count, 1, sent - 1);
        await ledger.Service.RestartAsync();
        var kept = await ledger.Service.SizeAsync();
        Assert.InRange(kept, ledger.OpeningSize + (ulong)answered.Count, ledger.OpeningSize + (ulong)sent);
        foreach (var (broken, _) in loads)
        {
            await broken.DisposeAsync();
        }

        // A connection that was refused tries again after a pause of its own: a new one does not wait for it.
        await using var client = (await ledger.OfficeAsync("again")).Connect();
        foreach (var (_, statements) in loads)
        {
            foreach (var receipt in await ledger.RecordAsync(client, statements))
            {
                Assert.Equal(answered.GetValueOrDefault(receipt.Id, receipt.Receipt).ToByteArray(), receipt.Receipt.ToByteArray());
            }
        }

        Assert.Equal(ledger.OpeningSize + (ulong)sent, await ledger.Service.SizeAsync());
        await ledger.Service.StopAsync();
    }

    /// <summary>Receipts until the service ends; that is told as one clean fault.</summary>
    private static async Task<List<VerifiedReceipt>> SendAsync(LedgerClient client, IEnumerable<SignedStatement> statements, bool stream)
    {
        var receipts = new List<VerifiedReceipt>();
        try
        {
            await foreach (var outcome in stream ? client.AppendBatchAsync(statements) : OneByOneAsync(client, statements))
            {
                Assert.True(outcome.Refusal is null or { IsPassing: true }, $"Refused: {outcome.Refusal?.Code}");
                if (outcome.Receipt is { } receipt)
                {
                    receipts.Add(receipt);
                }
            }
        }
        catch (LedgerUnreachableException)
        {
            // Whatever was not answered is sent again.
        }

        return receipts;
    }

    // Without end: the service ends first.
    private static IEnumerable<SignedStatement> Harvests(Season season, string prefix, List<SignedStatement> sent)
    {
        while (true)
        {
            var harvest = season.Harvest($"{prefix}-{sent.Count}", Season.Kilogram / 1000).Sign(season.Cooperative.Key);
            sent.Add(harvest);
            yield return harvest;
        }
    }

    private static async IAsyncEnumerable<AppendOutcome> OneByOneAsync(LedgerClient client, IEnumerable<SignedStatement> statements)
    {
        foreach (var statement in statements)
        {
            yield return await client.AppendAsync(statement);
        }
    }
}
