using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Telemetry;

public sealed class LogContentTests
{
    [Fact]
    public async Task NoLineHoldsWhatAStatementSays()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var lot = season.RecordLot(season.Harvest(10 * SeasonScript.Kilogram).Seal("collector", V1.SealedClass.Personal, "Example Collector"u8.ToArray()));
        season.Record(season.Sell(season.Cooperative, lot, SeasonScript.Kilogram, season.Processor));
        await ledger.PlayAsync();
        await ledger.AppendAsync(season.Sell(season.Cooperative, lot, 10 * SeasonScript.Kilogram, season.Processor).Sign());
        ledger.Faults.Arm(StorageStep.MoveHead, StorageFault.DoneButLost);
        await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(season.Harvest(SeasonScript.Kilogram).Sign()));
        ledger.Reload();

        string[] secrets =
        [
            "Example Collector", "Example cooperative", "C-017", "S00001", "INV-1", "EUR", SeasonScript.Species, $"{SeasonScript.Kilogram}", "221450000",
            $"{season.Cooperative.Key.Public}", $"{season.Cooperative.Key.Public.Id}", $"{lot.Statement}",
        ];
        Assert.NotEmpty(ledger.Log.Lines);
        Assert.All(ledger.Log.Lines, line => Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase)));
    }
}
