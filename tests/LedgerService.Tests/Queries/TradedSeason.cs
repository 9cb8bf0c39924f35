using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Queries;

/// <summary>Two harvests, dried together in two steps, sold, confirmed and packed; and one more sale that is under way.</summary>
internal sealed record TradedSeason(
    TestLedger Ledger, LotKey First, LotKey Second, LotKey DriedFirst, LotKey Blend, LotKey Sold, LotKey Received, LotKey Packed, LotKey OnItsWay)
    : IAsyncDisposable
{
    private const long Kilogram = SeasonScript.Kilogram;

    public SeasonScript Season => Ledger.Season;

    public static async Task<TradedSeason> PlayAsync()
    {
        var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var first = season.RecordLot(season.Harvest(10 * Kilogram));
        var second = season.RecordLot(season.Harvest(20 * Kilogram));
        var driedFirst = season.RecordLot(season.Dry(season.Cooperative, first, 10 * Kilogram, 2 * Kilogram));
        var driedSecond = season.RecordLot(season.Dry(season.Cooperative, second, 20 * Kilogram, 4 * Kilogram));
        var blend = season.RecordLot(season.Process(
            season.Cooperative, V1.ProcessKind.Blend, V1.MassState.Dry, 5 * Kilogram, (driedFirst, 2 * Kilogram), (driedSecond, 3 * Kilogram)));
        var sold = season.RecordLot(season.Sell(season.Cooperative, blend, 4 * Kilogram, season.Processor));
        var received = season.RecordLot(season.Receive(season.Processor, sold.Statement, 4 * Kilogram));
        var packed = season.RecordLot(season.Pack(season.Processor, received, 20, Kilogram / 10));
        var onItsWay = season.RecordLot(season.Sell(season.Cooperative, driedSecond, Kilogram, season.Trader));
        await ledger.PlayAsync();
        await ledger.CheckLogAsync();
        return new TradedSeason(ledger, first, second, driedFirst, blend, sold, received, packed, onItsWay);
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
