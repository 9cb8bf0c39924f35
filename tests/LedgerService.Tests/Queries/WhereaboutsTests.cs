using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Queries;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class WhereaboutsTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public async Task EveryPlaceIsToldWithWhoHoldsIt()
    {
        await using var played = await TradedSeason.PlayAsync();
        var found = await AskAsync(played.Ledger, played.Second, played.Season.Owner);
        Assert.Equal(
            [
                (played.Blend, PlaceKind.Held, Kg),
                (played.Received, PlaceKind.Held, 2 * Kg),
                (played.Packed, PlaceKind.Packed, 2 * Kg),
                (played.OnItsWay, PlaceKind.InTransit, Kg),
            ],
            found.Places.Select(place => (Key(place.Lot), place.Kind, place.BalanceMg)));
        Assert.Equal(played.Season.Trader.Id.ToByteString(), found.Places[3].Recipient);

        // 20 kg fresh became 4 kg dry; 2 kg of the first harvest, dry, were blended in.
        Assert.Equal((20 * Kg, 2 * Kg, 6 * Kg, 16 * Kg), (found.MassMg, found.AddedMg, found.LeftMg, found.LostMg));
    }

    [Fact]
    public async Task AmountsAreThoseThatTheCallerMaySee()
    {
        await using var played = await TradedSeason.PlayAsync();

        // Where goods are that somebody else has is not told: the walk ends with the last lot of one's own.
        var found = await AskAsync(played.Ledger, played.Second, played.Season.Cooperative);
        Assert.All(found.Places, place => Assert.True(place.AmountsVisible));
        Assert.False(found.SumsVisible);
        Assert.DoesNotContain(found.Places, place => Key(place.Lot) == played.Received || Key(place.Lot) == played.Packed);
        Assert.Contains(found.Places, place => (Key(place.Lot), place.BalanceMg) == (played.Blend, Kg));
        Assert.Null(await played.Ledger.Get<Whereabouts>().OfAsync(Caller.Anonymous, played.Second, 100, CancellationToken.None));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task WhatIsLeftAndWhatIsLostIsWhatThereWas(int seed)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var trade = new RandomTrade(ledger, seed);
        await trade.PlayAsync(300);
        var grew = 0;
        foreach (var lot in trade.Lots)
        {
            var found = await AskAsync(ledger, lot, ledger.Season.Owner);
            Assert.True(found.SumsVisible);
            Assert.Equal((Int128)found.MassMg + found.AddedMg, (Int128)found.LeftMg + found.LostMg);
            Assert.Equal(found.LeftMg, found.Places.Sum(place => place.BalanceMg));
            Assert.Equal(ledger.Season.Lot(lot).MassMg, found.MassMg);
            grew += found.Lots > 3 ? 1 : 0;
        }

        Assert.True(grew > 10);
    }

    [Fact]
    public async Task ACutWalkSaysSoAndTellsNoSums()
    {
        await using var played = await TradedSeason.PlayAsync();
        var found = await played.Ledger.Get<Whereabouts>().OfAsync(Callers.Of(played.Season.Owner), played.Second, 3, CancellationToken.None);
        Assert.Equal((true, false, 3u), (found!.Truncated, found.SumsVisible, found.Lots));
    }

    private static LotKey Key(LotId id) => LotKey.TryFrom(id, out var key) ? key : default;

    private static async Task<FindWhereaboutsResponse> AskAsync(TestLedger ledger, LotKey lot, Actor caller) =>
        (await ledger.Get<Whereabouts>().OfAsync(Callers.Of(caller), lot, 10_000, CancellationToken.None))!;
}
