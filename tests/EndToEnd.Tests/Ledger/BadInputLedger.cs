using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;

namespace Traceability.EndToEnd.Tests.Ledger;

/// <summary>One ledger that all bad input is sent to: a lot of one kilogram, and one of which nothing is left.</summary>
public sealed class BadInputLedger : IAsyncLifetime
{
    internal OpenLedger Ledger { get; private set; } = null!;

    internal BadStatements Bad { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Ledger = await OpenLedger.StartAsync();
        var season = Ledger.Season;
        var (lot, spent) = (season.Harvest("LOT-1", Season.Kilogram), season.Harvest("LOT-2", Season.Kilogram));
        var sale = season.By(season.Cooperative).Sale(new SaleDetails(spent.Lot(), season.Trader.Id, "INV-0", Season.Kilogram));
        await using var client = (await Ledger.OfficeAsync("office")).Connect();
        await Ledger.RecordAsync(client, [lot.Sign(season.Cooperative.Key), spent.Sign(season.Cooperative.Key), sale.Sign(season.Cooperative.Key)]);
        Bad = new BadStatements(season, lot.Lot(), spent.Lot());
    }

    public async Task DisposeAsync()
    {
        await Ledger.Service.StopAsync();
        await Ledger.DisposeAsync();
    }
}
