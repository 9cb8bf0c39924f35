using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Sequencing;

/// <summary>The queue's fairness as callers meet it: a party that floods a stream holds up nobody but itself.</summary>
public sealed class FairCallsTests
{
    private const int Batch = 4;
    private const int Room = 16;
    private const int Flood = 60;

    [Fact]
    public async Task ACallersStatementIsInTheNextBatchHoweverManyAnotherPartyHasQueued()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger, $"--Ledger:BatchLimit={Batch}", $"--Ledger:QueueLimit={Room}");
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var (calls, season, queue) = (new GrpcCalls(channel.CreateCallInvoker()), ledger.Season, running.Get<StatementQueue>());
        var opening = (ulong)season.Entries.Count;

        // The sequencer has taken a batch of one and cannot write it: what comes now gathers.
        var turn = await running.Get<WriteTurn>().TakeAsync(CancellationToken.None);
        queue.Add(ledger.Admit(Harvest(season)));
        await Eventually.TrueAsync(() => Task.FromResult(queue.Depth == 0));
        using var stream = calls.AppendBatch();
        var writing = WriteAsync(stream.RequestStream, Enumerable.Range(0, Flood).Select(_ => Harvest(season)).ToList());
        await Eventually.TrueAsync(() => Task.FromResult(queue.Depth == Room / 2));

        // Of the same party no more; of another one, yes.
        var full = await Assert.ThrowsAsync<RpcException>(async () => await calls.AppendAsync(new AppendRequest { Statement = Harvest(season) }));
        Assert.Equal(StatusCode.ResourceExhausted, full.StatusCode);
        var other = season.Party(season.Owner, SeasonScript.Unknown("newcomer"), PartyRole.Trader).Sign();
        var answer = calls.AppendAsync(new AppendRequest { Statement = other }).ResponseAsync;
        await Eventually.TrueAsync(() => Task.FromResult(queue.Depth == (Room / 2) + 1 || answer.IsCompleted));
        turn.Dispose();

        Assert.InRange((await answer).Receipt.Index, opening + 1, opening + Batch);
        var indexes = new List<ulong>();
        while (await stream.ResponseStream.MoveNext(CancellationToken.None))
        {
            indexes.Add(stream.ResponseStream.Current.Receipt.Index);
        }

        await writing;
        Assert.Equal(indexes.Order(), indexes);
        Assert.Equal(Flood, indexes.Count);
    }

    private static SignedStatement Harvest(SeasonScript season) => season.Harvest(SeasonScript.Kilogram / 1000).Sign();

    private static async Task WriteAsync(IClientStreamWriter<AppendBatchRequest> stream, IReadOnlyList<SignedStatement> statements)
    {
        foreach (var statement in statements)
        {
            await stream.WriteAsync(new AppendBatchRequest { Statement = statement });
        }

        await stream.CompleteAsync();
    }
}
