using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class PremiumTests
{
    private readonly SeasonScript season = SeasonScript.Open();

    // price, per mille, due: what is less than one minor unit is left off.
    [Theory]
    [InlineData(100_000, 100u, 10_000)]
    [InlineData(999, 1u, 0)]
    [InlineData(1_000, 1u, 1)]
    [InlineData(1_999, 1u, 1)]
    [InlineData(long.MaxValue, 1000u, long.MaxValue)]
    [InlineData(long.MaxValue, 999u, 9_214_148_664_817_921_031)]
    public void What_is_due_is_the_price_times_the_premium(long price, uint permille, long due) =>
        Assert.Equal((due, "EUR", 0L), Owed(Sell(price, permille)));

    [Fact]
    public void Payments_add_up_and_stay()
    {
        var sale = Sell(100_000, 100);
        season.Record(season.Premium(season.Cooperative, sale, 6_000, "B-1"));
        season.Record(season.Premium(season.Cooperative, sale, 4_001, "B-2"));
        Assert.Equal((10_000L, "EUR", 10_001L), Owed(sale));
    }

    [Theory]
    [InlineData(0, 1u, "FIELD_NOT_ALLOWED")]
    [InlineData(1, 1001u, "FIELD_OUT_OF_RANGE")]
    [InlineData(1, 1000u, null)]
    [InlineData(0, 0u, null)]
    public void A_premium_is_a_share_of_a_price(long price, uint permille, string? code)
    {
        var lot = season.RecordLot(season.Harvest(SeasonScript.Kilogram));
        Assert.Equal(code, SeasonScript.Check(season.Sell(season.Cooperative, lot, 1, season.Processor, price, permille).Sign())?.Code);
    }

    [Fact]
    public void A_declaration_names_each_kind_of_goods_once()
    {
        var line = new V1.DeclaredSales
        {
            Species = SeasonScript.Species,
            Part = V1.PlantPart.Aerial,
            MassState = V1.MassState.Dry,
            MassMg = 1,
            Sales = 1,
        };
        var blend = new V1.DeclaredSales { MassState = V1.MassState.Finished, MassMg = 1, Sales = 1 };
        var dry = line.Clone();
        dry.MassState = V1.MassState.Fresh;
        Assert.Null(SeasonScript.Check(season.Declare(season.Cooperative, 2026, line, dry, blend).Sign()));
        Assert.Equal("FIELD_REPEATED", SeasonScript.Check(season.Declare(season.Cooperative, 2026, line, line).Sign())?.Code);
    }

    [Fact]
    public void The_later_declaration_stands_after_the_earlier_one()
    {
        var first = season.Record(season.Declare(season.Cooperative, 2026));
        var second = season.Record(season.Declare(season.Cooperative, 2026).With(statement => statement.OccurredAtMs--));
        Assert.True(season.State.TryGet(StateKey.Declarations(season.Cooperative.Id, 2026), out var stored));
        Assert.Equal(
            [first.ToByteString(), second.ToByteString()], DeclarationsRecord.Parser.ParseFrom(stored.Span).Items.Select(item => item.Id));
    }

    private StatementId Sell(long price, uint permille)
    {
        var lot = season.RecordLot(season.Harvest(SeasonScript.Kilogram));
        return season.Record(season.Sell(season.Cooperative, lot, 1, season.Processor, price, permille));
    }

    private (long Due, string Currency, long Received) Owed(StatementId sale)
    {
        Assert.True(season.State.TryGet(StateKey.Premiums(sale), out var stored));
        var record = PremiumsRecord.Parser.ParseFrom(stored.Span);
        return (record.DueMinor, record.Currency, record.ReceivedMinor);
    }
}
