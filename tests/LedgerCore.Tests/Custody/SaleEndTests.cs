using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class SaleEndTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Term = 14 * SeasonScript.Day;

    [Fact]
    public void Rejected_goods_are_the_sellers_again_whole_and_certified()
    {
        var (season, sale) = Sold();

        var returned = season.RecordLot(season.Reject(season.Processor, sale));

        var lot = season.Lot(returned);
        Assert.Equal((LotSource.Return, Kg, V1.ClaimStatus.Certified), (lot.Source, lot.BalanceMg, lot.Claim));
        Assert.Equal(season.Cooperative.Id.ToByteString(), lot.Holder);
        Assert.Equal(season.Processor.Id.ToByteString(), lot.Maker);
        Assert.Equal(0, season.Lot(new LotKey(sale, 0)).BalanceMg);
        Assert.True(season.State.TryGet(StateKey.LotOfHolder(season.Cooperative.Id, LotPlace.Of(lot)), out _));
        season.Record(season.Dry(season.Cooperative, returned, Kg, Kg / 5));
    }

    [Fact]
    public void A_late_rejection_takes_nothing_from_the_seller()
    {
        var (season, sale) = Sold();
        var draft = season.Reject(season.Processor, sale);
        season.NowMs += 100 * SeasonScript.Day;

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(season.RecordLot(draft)).Claim);
    }

    [Fact]
    public void A_sale_lapses_to_its_seller_after_the_term()
    {
        var (season, sale) = Sold();
        season.NowMs += Term + 1;

        var lot = season.Lot(season.RecordLot(season.Lapse(season.Cooperative, sale)));

        Assert.Equal((LotSource.Return, Kg, V1.ClaimStatus.Certified), (lot.Source, lot.BalanceMg, lot.Claim));
        Assert.Equal(season.Cooperative.Id.ToByteString(), lot.Holder);
    }

    [Fact]
    public void A_sale_ends_once()
    {
        Func<SeasonScript, StatementId, Draft>[] ends =
        [
            (season, sale) => season.Receive(season.Processor, sale, Kg),
            (season, sale) => season.Reject(season.Processor, sale),
            (season, sale) => season.Lapse(season.Cooperative, sale),
        ];
        foreach (var (first, second) in ends.SelectMany(first => ends.Select(second => (first, second))))
        {
            var (season, sale) = Sold();
            season.NowMs += Term + 1;
            season.Record(first(season, sale));
            season.NowMs++;
            Assert.Equal("SALE_ALREADY_CONFIRMED", CodeOf(season.Offer(second(season, sale))));
        }
    }

    [Fact]
    public void Only_the_buyer_rejects()
    {
        var (season, sale) = Sold();
        Assert.Equal("NOT_THE_BUYER", CodeOf(season.Offer(season.Reject(season.Cooperative, sale))));
        Assert.Equal("SALE_UNKNOWN", CodeOf(season.Offer(season.Reject(season.Processor, season.Area))));
        Assert.Equal("OCCURRED_BEFORE_INPUT", CodeOf(season.Offer(season.Reject(season.Processor, sale).With(statement => statement.OccurredAtMs--))));
    }

    [Fact]
    public void Rejected_packs_keep_their_number_and_are_labelled_as_the_lot_that_was_packed()
    {
        var season = SeasonScript.Open();
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        var sale = season.Record(season.Sell(season.Cooperative, packed, 40 * 50_000, season.Trader));

        var returned = season.RecordLot(season.Reject(season.Trader, sale));

        Assert.Equal((40, 50_000), (season.Lot(returned).Units, season.Lot(returned).UnitNetMg));
        Assert.Equal("LOT_NOT_PACKED", CodeOf(season.Offer(season.Label(season.Cooperative, returned, 1, 50_000, "L1"))));
        season.Record(season.Label(season.Cooperative, packed, 100, 50_000, "L1"));
    }

    [Fact]
    public void Who_is_suspended_receives_and_does_not_sell_with_the_claim()
    {
        var (season, sale) = Sold(reversed: true);
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Suspended));

        var received = season.RecordLot(season.Receive(season.Cooperative, sale, Kg));
        var sold = season.RecordLot(season.Sell(season.Cooperative, received, Kg, season.Trader));

        Assert.Equal((V1.ClaimStatus.Certified, V1.ClaimStatus.Withheld), (season.Lot(received).Claim, season.Lot(sold).Claim));
        Assert.Equal("SELLER_SUSPENDED", Assert.Single(season.Lot(sold).Notices).Code);
    }

    private static (SeasonScript Season, StatementId Sale) Sold(bool reversed = false)
    {
        var season = SeasonScript.Open();
        season.Record(season.DryRules());
        var sale = season.Record(season.Sell(season.Cooperative, season.RecordLot(season.Harvest(Kg)), Kg, season.Processor));
        return reversed
            ? (season, season.Record(season.Sell(season.Processor, season.RecordLot(season.Receive(season.Processor, sale, Kg)), Kg, season.Cooperative)))
            : (season, sale);
    }

    private static string? CodeOf(Ruling ruling) => (ruling as Ruling.Refused)?.Refusal.Code;
}
