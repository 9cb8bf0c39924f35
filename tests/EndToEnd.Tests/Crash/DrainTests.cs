using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Crash;

/// <summary>SIGTERM under load: health first, new calls told so, every accepted statement answered.</summary>
public sealed class DrainTests
{
    private const int Callers = 8;
    private const int Each = 2_000;

    [Fact]
    public async Task Every_accepted_statement_is_answered_and_new_calls_are_told_to_go_elsewhere()
    {
        await using var ledger = await OpenLedger.StartAsync("--Ledger:BatchLimit=8", "--Ledger:DrainMs=5000");
        using var channel = GrpcChannel.ForAddress(ledger.Service.Grpc);
        var service = new V1.LedgerService.LedgerServiceClient(channel);
        var answered = new ConcurrentDictionary<ByteString, byte>();
        var refused = new ConcurrentBag<RpcException>();
        var sending = Enumerable.Range(0, Callers)
            .Select(caller => Task.Run(() => SendAsync(service, Harvests(ledger, caller), answered, refused, caller % 4 == 0)))
            .ToArray();
        await ledger.Service.GrownToAsync(ledger.OpeningSize + 40);

        var ending = ledger.Service.TerminateAsync();
        using var web = new HttpClient { BaseAddress = ledger.Service.Web };
        var drained = await UnreadyAsync(web);
        Assert.Contains("\"DRAINING\"", drained, StringComparison.Ordinal);

        Assert.Equal(0, await ending);
        await Task.WhenAll(sending);

        // Callers that came on open connections were told so in our words; each of them got an answer of one kind or the other.
        Assert.Contains(refused, refusal => refusal.Trailers.GetValueBytes("grpc-status-details-bin") is { } details
            && Google.Rpc.Status.Parser.ParseFrom(details).Details.Any(detail => detail.Is(Google.Rpc.RetryInfo.Descriptor)));
        Assert.All(refused, refusal => Assert.True(refusal.StatusCode is StatusCode.Unavailable or StatusCode.Internal, refusal.Status.ToString()));
        await ledger.Service.RestartAsync();

        Assert.Equal(answered.Count, (int)(await ledger.Service.SizeAsync() - ledger.OpeningSize));
        Assert.InRange(answered.Count, 40, (Callers * Each) - 1);
        await ledger.Service.StopAsync();
    }

    // Made as they are sent: signing thousands beforehand takes longer than the test.
    private static IEnumerable<SignedStatement> Harvests(OpenLedger ledger, int caller)
    {
        for (var part = 0; part < Each / 20; part++)
        {
            IReadOnlyList<SignedStatement> harvests;
            lock (ledger)
            {
                harvests = ledger.Season.Harvests($"D{caller}-{part}", 20);
            }

            foreach (var harvest in harvests)
            {
                yield return harvest;
            }
        }
    }

    private static async Task<string> UnreadyAsync(HttpClient web)
    {
        while (true)
        {
            using var answer = await web.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (!answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadAsStringAsync();
            }
        }
    }

    private static async Task SendAsync(
        V1.LedgerService.LedgerServiceClient service, IEnumerable<SignedStatement> statements, ConcurrentDictionary<ByteString, byte> answered,
        ConcurrentBag<RpcException> refused, bool isStream)
    {
        try
        {
            if (isStream)
            {
                await StreamAsync(service, statements, answered);
                return;
            }

            foreach (var statement in statements)
            {
                Keep((await service.AppendAsync(new AppendRequest { Statement = statement })).Receipt, answered);
            }
        }
        catch (RpcException refusal)
        {
            refused.Add(refusal);
        }
    }

    private static async Task StreamAsync(
        V1.LedgerService.LedgerServiceClient service, IEnumerable<SignedStatement> statements, ConcurrentDictionary<ByteString, byte> answered)
    {
        using var call = service.AppendBatch();
        var writing = Task.Run(async () =>
        {
            try
            {
                foreach (var statement in statements)
                {
                    await call.RequestStream.WriteAsync(new AppendBatchRequest { Statement = statement });
                }

                await call.RequestStream.CompleteAsync();
            }
            catch (Exception ended) when (ended is RpcException or InvalidOperationException or IOException)
            {
                // The reading side tells what became of the call.
            }
        });
        try
        {
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
                Keep(call.ResponseStream.Current.Receipt, answered);
            }
        }
        finally
        {
            await writing;
        }
    }

    private static void Keep(Receipt? receipt, ConcurrentDictionary<ByteString, byte> answered)
    {
        Assert.NotNull(receipt);
        Assert.True(answered.TryAdd(receipt.StatementId, 0));
    }
}
