using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Tests.Queries;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Api;

public sealed class CustodyApiTests
{
    [Fact]
    public async Task AStrangerIsToldAllOfALotButItsAmounts()
    {
        await using var played = await TradedSeason.PlayAsync();
        var lot = await LotAsync(played, played.Packed, caller: null);
        Assert.Equal((LotOrigin.Processing, ClaimStatus.Certified, 20, SeasonScript.Kilogram / 10), (lot.Origin, lot.Claim, lot.Units, lot.UnitNetMg));
        Assert.Equal(SeasonScript.Species, lot.Species);
        Assert.Equal(played.Season.Processor.Id.ToByteString(), lot.Holder);
        Assert.NotEmpty(lot.Certificates);
        Assert.Equal((false, 0, 0), (lot.AmountsVisible, lot.MassMg, lot.BalanceMg));
    }

    [Fact]
    public async Task HowManyPacksWereSoldIsAnAmountToo()
    {
        await using var played = await TradedSeason.PlayAsync();
        var season = played.Season;
        var sold = season.RecordLot(season.Sell(season.Processor, played.Packed, 7 * SeasonScript.Kilogram / 10, season.Trader));
        await played.Ledger.PlayAsync();
        Assert.Equal(0, (await LotAsync(played, sold, caller: null)).Units);
        Assert.Equal(7, (await LotAsync(played, sold, season.Processor)).Units);
        Assert.Equal(7, (await LotAsync(played, sold, season.Trader)).Units);
    }

    // Who sees the amounts of what: the cooperative's blend, the sale under way to the trader, the processor's packs.
    [Theory]
    [InlineData("scheme owner", true, true, true)]
    [InlineData("certification body", true, true, false)]
    [InlineData("cooperative", true, true, false)]
    [InlineData("processor", false, false, true)]
    [InlineData("trader", false, true, false)]
    public async Task AmountsAreSeenByWhoHoldsAwaitsCertifiesOrOwnsTheScheme(string caller, bool blend, bool onItsWay, bool packed)
    {
        await using var played = await TradedSeason.PlayAsync();
        var party = Party(played.Season, caller);
        Assert.Equal(blend, (await LotAsync(played, played.Blend, party)).AmountsVisible);
        Assert.Equal(packed, (await LotAsync(played, played.Packed, party)).AmountsVisible);
        var lot = await LotAsync(played, played.OnItsWay, party);
        Assert.Equal(onItsWay ? (true, SeasonScript.Kilogram) : (false, 0), (lot.AmountsVisible, lot.MassMg));
    }

    [Fact]
    public async Task AFormerCertificationBodySeesWhatWasMadeUnderItsCertificateAndNothingLater()
    {
        await using var played = await TradedSeason.PlayAsync();
        played.Season.NowMs += 450 * SeasonScript.Day;
        played.Ledger.Time.Set(played.Season.NowMs);
        var later = played.Season.RecordLot(played.Season.Harvest(SeasonScript.Kilogram));
        await played.Ledger.PlayAsync();
        Assert.True((await LotAsync(played, played.First, played.Season.Body)).AmountsVisible);
        Assert.False((await LotAsync(played, later, played.Season.Body)).AmountsVisible);
        Assert.True((await LotAsync(played, later, played.Season.Cooperative)).AmountsVisible);
    }

    [Fact]
    public async Task AStrangerIsNotToldWhoBuysNorWhatWasUsed()
    {
        await using var played = await TradedSeason.PlayAsync();
        Assert.Empty((await LotAsync(played, played.OnItsWay, caller: null)).Recipient);
        Assert.Empty((await LotAsync(played, played.OnItsWay, played.Season.Processor)).Parents);
        Assert.NotEmpty((await LotAsync(played, played.OnItsWay, played.Season.Trader)).Parents);
    }

    [Fact]
    public async Task ATraceBeginsAtALotOfOnesOwnOrAtALabel()
    {
        await using var played = await TradedSeason.PlayAsync();
        var (season, api) = (played.Season, Api(played));
        var packed = new TraceUpstreamRequest { Id = played.Packed.ToMessage() };
        var below = new TraceDownstreamRequest { Id = played.Packed.ToMessage() };
        foreach (var other in (Actor?[])[null, season.Trader, season.Cooperative])
        {
            await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", () => api.TraceUpstream(packed, CallOf(played.Ledger, other)));
            await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", () => api.TraceDownstream(below, CallOf(played.Ledger, other)));
        }

        season.Record(season.Label(season.Processor, played.Packed, 1, SeasonScript.Kilogram / 10, "L1"));
        await played.Ledger.PlayAsync();
        var chain = await api.TraceUpstream(packed, new TestCall());
        Assert.Equal(8, chain.Lots.Count);
        Assert.All(chain.Lots, lot => Assert.False(lot.AmountsVisible));
    }

    [Fact]
    public async Task ASellerSeesWhatItSoldAndNothingThatIsMadeOfIt()
    {
        await using var played = await TradedSeason.PlayAsync();
        var request = new TraceDownstreamRequest { Id = played.Blend.ToMessage() };
        var mine = await Api(played).TraceDownstream(request, CallOf(played.Ledger, played.Season.Cooperative));
        Assert.Equal([$"{played.Blend}", $"{played.Sold}"], mine.Lots.Select(Text));
        var all = await Api(played).TraceDownstream(request, CallOf(played.Ledger, played.Season.Owner));
        Assert.Equal([$"{played.Blend}", $"{played.Sold}", $"{played.Received}", $"{played.Packed}"], all.Lots.Select(Text));
    }

    [Fact]
    public async Task OnesOwnLotsAreListedAndNobodyElses()
    {
        await using var played = await TradedSeason.PlayAsync();
        var season = played.Season;
        var request = new ListLotsRequest { Holder = season.Cooperative.Id.ToByteString() };
        Assert.NotEmpty((await Api(played).ListLots(request, CallOf(played.Ledger, season.Body))).Lots);
        foreach (var other in (Actor?[])[null, season.Trader, season.Processor])
        {
            await Refused.WithAsync(
                StatusCode.PermissionDenied, "READ_NOT_ALLOWED", () => Api(played).ListLots(request, CallOf(played.Ledger, other)));
        }
    }

    [Fact]
    public async Task ATraceShowsEachLotByItsOwnHolder()
    {
        await using var played = await TradedSeason.PlayAsync();
        var call = CallOf(played.Ledger, played.Season.Processor);
        var trace = await Api(played).TraceUpstream(new TraceUpstreamRequest { Id = played.Packed.ToMessage() }, call);
        var holder = played.Season.Processor.Id.ToByteString();
        Assert.Equal(8, trace.Lots.Count);
        Assert.All(trace.Lots, lot => Assert.Equal(lot.Holder.Equals(holder) || lot.Recipient.Equals(holder), lot.AmountsVisible));
        Assert.Contains(trace.Lots, lot => !lot.AmountsVisible);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public async Task PagesGiveEachLotOnceInOrderOfTheLog(int size)
    {
        await using var played = await TradedSeason.PlayAsync();
        var lots = await ListAsync(played, played.Season.Cooperative, size, spent: true);
        Assert.Equal(7, lots.Count);
        Assert.Equal(lots.Select(lot => lot.LogIndex).Order(), lots.Select(lot => lot.LogIndex));
        Assert.Equal(lots.Count, lots.Select(Text).Distinct().Count());
    }

    [Fact]
    public async Task SpentLotsAreLeftOutUnlessAskedFor()
    {
        await using var played = await TradedSeason.PlayAsync();
        var left = (await ListAsync(played, played.Season.Cooperative, 1, spent: false)).Select(Text).ToList();
        Assert.DoesNotContain($"{played.First}", left);
        Assert.Contains($"{played.Blend}", left);
        Assert.Contains($"{played.OnItsWay}", left);
    }

    [Fact]
    public async Task ABuyerFindsWhatIsOnItsWay()
    {
        await using var played = await TradedSeason.PlayAsync();
        var lot = Assert.Single(await ListAsync(played, played.Season.Trader, 100, spent: false));
        Assert.Equal($"{played.OnItsWay}", Text(lot));
        Assert.Equal(played.Season.Trader.Id.ToByteString(), lot.Recipient);
    }

    [Fact]
    public async Task WhatIsNotThereAndWhatCannotBeMeantHaveTheirReasons()
    {
        await using var played = await TradedSeason.PlayAsync();
        var api = Api(played);
        var unknown = (played.Packed with { Output = 5 }).ToMessage();
        var nobody = played.Packed.Statement.ToByteString();
        await Refused.WithAsync(StatusCode.NotFound, "LOT_UNKNOWN", () => api.GetLot(new GetLotRequest { Id = unknown }, new TestCall()));
        await Refused.WithAsync(StatusCode.NotFound, "LOT_UNKNOWN", () => api.TraceUpstream(new TraceUpstreamRequest { Id = unknown }, new TestCall()));
        await Refused.WithAsync(StatusCode.NotFound, "LOT_UNKNOWN", () => api.TraceDownstream(new TraceDownstreamRequest { Id = unknown }, new TestCall()));
        await Refused.WithAsync(StatusCode.NotFound, "PARTY_UNKNOWN", () => api.ListLots(new ListLotsRequest { Holder = nobody }, new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "FIELD_MALFORMED", () => api.GetLot(new GetLotRequest(), new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "FIELD_MALFORMED", () => api.ListLots(new ListLotsRequest { Holder = ByteString.CopyFromUtf8("x") }, new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "FIELD_OUT_OF_RANGE", () => api.ListLots(new ListLotsRequest { Holder = nobody, PageSize = 1001 }, new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "FIELD_OUT_OF_RANGE", () => api.TraceUpstream(new TraceUpstreamRequest { Id = unknown, Limit = -1 }, new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID", () => api.ListLots(new ListLotsRequest { Holder = nobody, PageToken = "?" }, new TestCall()));
        await Refused.WithAsync(StatusCode.Unauthenticated, "CALLER_TOKEN_INVALID", () => api.GetLot(new GetLotRequest { Id = played.Packed.ToMessage() }, TestCall.With("Bearer x")));
    }

    private static string Text(LotView lot) => LotKey.TryFrom(lot.Id, out var key) ? $"{key}" : "";

    private static CustodyApi Api(TradedSeason played) => played.Ledger.Api<CustodyApi>();

    private static Actor Party(SeasonScript season, string name) =>
        new[] { season.Owner, season.Body, season.Cooperative, season.Processor, season.Trader }.Single(actor => actor.Name == name);

    private static TestCall CallOf(TestLedger ledger, Actor? caller) => caller is null ? new TestCall() : TestCall.With(ledger.Proof(caller));

    private static async Task<LotView> LotAsync(TradedSeason played, LotKey lot, Actor? caller) =>
        (await Api(played).GetLot(new GetLotRequest { Id = lot.ToMessage() }, CallOf(played.Ledger, caller))).Lot;

    private static async Task<List<LotView>> ListAsync(TradedSeason played, Actor holder, int size, bool spent)
    {
        var lots = new List<LotView>();
        var request = new ListLotsRequest { Holder = holder.Id.ToByteString(), PageSize = size, IncludeSpent = spent };
        do
        {
            var page = await Api(played).ListLots(request, CallOf(played.Ledger, holder));
            Assert.InRange(page.Lots.Count, 1, size);
            lots.AddRange(page.Lots);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return lots;
    }
}
