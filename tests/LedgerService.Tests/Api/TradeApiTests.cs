using Grpc.Core;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Tests.Queries;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Api;

public sealed class TradeApiTests
{
    [Fact]
    public async Task WithoutListingsTheNeedIsNotKnown()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Assert.Equal(TradeNeed.Unknown, (await ledger.Api<TradeApi>().ExplainTrade(Request(ledger.Season), new TestCall())).Need);
    }

    [Fact]
    public async Task ASynonymIsFollowedToItsRowAndAnnotation()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Season.Record(ledger.Season.Listing("II", row => (row.Name, row.Annotation) = ("Nardostachys grandiflora", "#2")).With(statement =>
        {
            statement.CitesListings.Rows[0].Synonyms.Add("Nardostachys jatamansi");
            statement.CitesListings.Annotations.Add(new CitesAnnotation
            {
                Symbol = "#2",
                Text = "All but finished products",
                Goods = { new CitesGoods { Form = GoodsForm.Finished } },
            });
        }));
        await ledger.PlayAsync();
        var request = Request(ledger.Season);
        request.Name = "NARDOSTACHYS jatamansi";
        var answer = await ledger.Api<TradeApi>().ExplainTrade(request, new TestCall());
        Assert.Equal((TradeNeed.ExportPermit, "Appendix II", false), (answer.Need, answer.Listing, answer.UnlessShown));
        Assert.Contains(answer.Steps, step => step.Row?.Name == "Nardostachys grandiflora" && step.Version == "Test listings" && step.Statement.Length == 32);
        Assert.Contains(answer.Steps, step => step.Annotation?.Text == "All but finished products");
        request.Form = GoodsForm.Finished;
        Assert.Equal(TradeNeed.NotCovered, (await ledger.Api<TradeApi>().ExplainTrade(request, new TestCall())).Need);
        request.MomentMs = SeasonScript.Beginning - 1;
        Assert.Equal(TradeNeed.NotListed, (await ledger.Api<TradeApi>().ExplainTrade(request, new TestCall())).Need);
    }

    [Fact]
    public async Task EachHarvestIsShownWithItsAreaFindingsAndAccess()
    {
        await using var played = await TradedSeason.PlayAsync();
        var season = played.Season;
        var access = season.Record(season.Access(season.Cooperative));
        await played.Ledger.PlayAsync();
        var answer = await played.Ledger.Api<TradeApi>().CheckOrigin(new CheckOriginRequest { Id = played.Packed.ToMessage() }, TestCall.With(played.Ledger.Proof(season.Processor)));
        Assert.NotEmpty(answer.Origins);
        Assert.All(answer.Origins, origin =>
        {
            Assert.Equal(("Example slope", "VN", true), (origin.AreaName, origin.Country, origin.OverFourHectares));
            Assert.Equal(access.ToByteString(), Assert.Single(origin.Access).Id);

            // The season's area and position are given to two decimals.
            Assert.Equal([OriginFinding.CoarsePosition, OriginFinding.CoarseBoundary], origin.Findings);
        });
        Assert.Equal((false, false), (answer.Complete, answer.Truncated));
    }

    [Fact]
    public async Task AFinePositionInAFineAreaHasNoFindingsAndOneOutsideHas()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var boundary = new AreaBoundary { Outer = SeasonScript.Square(221_400_123, 1_058_300_457, 100_001) };
        var area = season.Record(season.AreaOf(season.Cooperative).Seal("boundary", boundary));
        var inside = season.RecordLot(Harvest(season, area, 221_450_123));
        var outside = season.RecordLot(Harvest(season, area, 221_600_123));
        await ledger.PlayAsync();
        var mine = TestCall.With(ledger.Proof(season.Cooperative));
        var good = await ledger.Api<TradeApi>().CheckOrigin(new CheckOriginRequest { Id = inside.ToMessage() }, mine);
        Assert.True(good.Complete);
        Assert.Empty(Assert.Single(good.Origins).Findings);
        var bad = await ledger.Api<TradeApi>().CheckOrigin(new CheckOriginRequest { Id = outside.ToMessage() }, mine);
        Assert.False(bad.Complete);
        Assert.Equal([OriginFinding.OutsideArea], Assert.Single(bad.Origins).Findings);
    }

    [Fact]
    public async Task WhereGoodsComeFromIsNotTheMarketsBeforeTheyAre()
    {
        await using var played = await TradedSeason.PlayAsync();
        var api = played.Ledger.Api<TradeApi>();
        var request = new CheckOriginRequest { Id = played.Blend.ToMessage() };
        await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", () => api.CheckOrigin(request, new TestCall()));
        await Refused.WithAsync(
            StatusCode.PermissionDenied, "READ_NOT_ALLOWED", () => api.CheckOrigin(request, TestCall.With(played.Ledger.Proof(played.Season.Trader))));
        Assert.NotEmpty((await api.CheckOrigin(request, TestCall.With(played.Ledger.Proof(played.Season.Cooperative)))).Origins);
    }

    [Fact]
    public async Task WhatCannotBeMeantHasItsReason()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var api = ledger.Api<TradeApi>();
        foreach (var (bend, reason) in new (Action<ExplainTradeRequest>, string)[]
        {
            (request => request.Name = "", "FIELD_MISSING"),
            (request => request.Name = new string('x', 201), "FIELD_TOO_LONG"),
            (request => request.Name = "a\nb", "FIELD_MALFORMED"),
            (request => request.From = "vn", "FIELD_MALFORMED"),
            (request => request.Origin = "V", "FIELD_MALFORMED"),
            (request => request.Part = (PlantPart)99, "FIELD_NOT_ONE_OF"),
            (request => request.Form = (GoodsForm)99, "FIELD_NOT_ONE_OF"),
            (request => request.MomentMs = 0, "FIELD_OUT_OF_RANGE"),
        })
        {
            var request = Request(ledger.Season);
            bend(request);
            await Refused.WithAsync(StatusCode.InvalidArgument, reason, () => api.ExplainTrade(request, new TestCall()));
        }

        var unknown = new CheckOriginRequest { Id = new LotId { StatementId = ledger.Season.Area.ToByteString() } };
        await Refused.WithAsync(StatusCode.NotFound, "LOT_UNKNOWN", () => api.CheckOrigin(unknown, new TestCall()));
    }

    private static Draft Harvest(SeasonScript season, LedgerCore.Statements.StatementId area, int latitude) => season.Harvest(SeasonScript.Kilogram)
        .With(statement => statement.Harvest.Area = area.ToByteString())
        .Seal("measures", new HarvestMeasures
        {
            MassMg = SeasonScript.Kilogram,
            MassState = MassState.Fresh,
            Position = new Position { LatitudeE7 = latitude, LongitudeE7 = 1_058_350_457 },
        });

    private static ExplainTradeRequest Request(SeasonScript season) => new()
    {
        Name = SeasonScript.Species,
        Part = PlantPart.Root,
        From = "NP",
        To = "DE",
        MomentMs = season.NowMs,
    };
}
