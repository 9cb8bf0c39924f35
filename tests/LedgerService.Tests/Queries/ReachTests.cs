using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Api;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class ReachTests : IAsyncLifetime
{
    private TradedSeason traded = null!;

    private SeasonScript Season => traded.Season;

    public async Task InitializeAsync() => traded = await TradedSeason.PlayAsync();

    public async Task DisposeAsync() => await traded.DisposeAsync();

    [Fact]
    public async Task A_recall_reaches_lots_labels_and_buyers()
    {
        Season.Record(Season.Label(Season.Processor, traded.Packed, 15, SeasonScript.Kilogram / 10, "L1"));
        var recall = Season.Record(Season.Recall(Season.Owner, traded.First));
        await traded.Ledger.PlayAsync();

        var pages = await ReachAsync(new GetReachRequest { Recall = recall.ToByteString() });
        var summary = pages[^1].Summary;
        LotKey[] expected = [traded.First, traded.DriedFirst, traded.Blend, traded.Sold, traded.Received, traded.Packed];
        Assert.Equal(expected.Select(lot => lot.ToMessage()), pages.SelectMany(page => page.Lots).Select(lot => lot.Id));
        Assert.Equal((6, 1, 15, false), (summary.Lots, summary.LabelBatches, summary.Serials, summary.Truncated));
        Assert.Equal(("L1", 15), pages.SelectMany(page => page.Labels).Select(batch => (batch.LotCode, batch.Serials)).Single());
        var buyer = summary.Parties.Single(party => party.IsBuyer);
        Assert.Equal((Season.Processor.Id.ToByteString(), "Example processor", 2, true), (buyer.Party, buyer.Name, buyer.Lots, buyer.AmountsVisible));
        Assert.True(buyer.RemainingMg > 0);
    }

    [Fact]
    public async Task The_limit_leaves_the_farthest_out_and_says_so()
    {
        var pages = await ReachAsync(new GetReachRequest { Lot = traded.First.ToMessage(), Limit = 3 });
        Assert.Equal((3, true), (pages[^1].Summary.Lots, pages[^1].Summary.Truncated));
    }

    [Fact]
    public async Task An_unknown_recall_or_lot_reaches_nothing()
    {
        var unknown = await Assert.ThrowsAsync<RpcException>(() => ReachAsync(new GetReachRequest { Recall = traded.First.Statement.ToByteString() }));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
        unknown = await Assert.ThrowsAsync<RpcException>(() => ReachAsync(new GetReachRequest { Lot = new LotKey(StatementId.Of([1]), 0).ToMessage() }));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Every_lot_below_a_recalled_one_tells_it_in_listings_and_traces_and_no_other()
    {
        var recall = Season.Record(Season.Recall(Season.Owner, traded.DriedFirst));
        await traded.Ledger.PlayAsync();

        var api = traded.Ledger.Api<CustodyApi>();
        var listed = await api.ListLots(new ListLotsRequest { Holder = Season.Cooperative.Id.ToByteString(), IncludeSpent = true }, TestCall.With(traded.Ledger.Proof(Season.Owner)));
        Assert.Equal(
            new[] { traded.DriedFirst, traded.Blend, traded.Sold }.Select(lot => lot.ToString()).Order(StringComparer.Ordinal),
            listed.Lots.Where(lot => lot.Recalls.Any(told => told.Id.Equals(recall.ToByteString()))).Select(lot => LotKey.TryFrom(lot.Id, out var key) ? $"{key}" : "").Order(StringComparer.Ordinal));
        var trail = await api.TraceUpstream(new TraceUpstreamRequest { Id = traded.Packed.ToMessage() }, TestCall.With(traded.Ledger.Proof(Season.Owner)));
        Assert.All(trail.Lots, lot => Assert.Equal(
            !lot.Id.Equals(traded.First.ToMessage()) && !lot.Id.Equals(traded.Second.ToMessage()) && !IsOfSecond(lot), lot.Recalls.Count == 1));
    }

    private bool IsOfSecond(LotView lot) => lot.Parents.Count == 1 && lot.Parents[0].Equals(traded.Second.ToMessage());

    private async Task<List<GetReachResponse>> ReachAsync(GetReachRequest request)
    {
        var kept = new KeptStream();
        await traded.Ledger.Api<CustodyApi>().GetReach(request, kept, TestCall.With(traded.Ledger.Proof(Season.Owner)));
        return kept.Messages;
    }

    private sealed class KeptStream : IServerStreamWriter<GetReachResponse>
    {
        public List<GetReachResponse> Messages { get; } = [];

        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(GetReachResponse message)
        {
            Messages.Add(message);
            return Task.CompletedTask;
        }
    }
}
