using System.Globalization;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Ledger;

public sealed class RacingSalesTests
{
    private const int Sales = 200;
    private const int Connections = 8;

    [Theory]
    [InlineData(100_000, 100, "LOT_SPENT")]
    [InlineData(75_000, 133, "LOT_OVERDRAWN")]
    public async Task Of_two_hundred_sales_at_once_those_pass_that_the_lot_can_bear(long massMg, int fit, string reason)
    {
        const long balance = 10 * Season.Kilogram;
        await using var ledger = await OpenLedger.StartAsync();
        var season = ledger.Season;
        var lot = season.Harvest("RACE", balance);
        var office = await ledger.OfficeAsync("office");
        using var key = office.Keys.Load("cooperative");
        await using var holder = office.Connect(key);
        await ledger.RecordAsync(holder, [lot.Sign(season.Cooperative.Key)]);
        var sales = Enumerable.Range(1, Sales)
            .Select(number => season.By(season.Cooperative)
                .Sale(new SaleDetails(lot.Lot(), season.Trader.Id, string.Create(CultureInfo.InvariantCulture, $"INV-{number}"), massMg))
                .Sign(season.Cooperative.Key))
            .ToArray();
        var connections = new List<LedgerClient>();
        for (var number = 0; number < Connections; number++)
        {
            connections.Add((await ledger.OfficeAsync($"buyer-{number}")).Connect());
        }

        var outcomes = await Task.WhenAll(sales.Select((sale, number) => connections[number % Connections].AppendAsync(sale)));

        Assert.Equal(fit, outcomes.Count(outcome => outcome.Receipt is not null));
        Assert.Equal([reason], outcomes.Select(outcome => outcome.Refusal?.Code).OfType<string>().Distinct());
        Assert.Equal(balance - (fit * massMg), (await holder.GetLotAsync(lot.Lot())).BalanceMg);
        Assert.Equal(ledger.OpeningSize + 1 + (ulong)fit, await ledger.Service.SizeAsync());
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        await ledger.Service.StopAsync();
    }
}
