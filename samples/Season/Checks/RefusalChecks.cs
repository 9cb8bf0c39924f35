using Google.Protobuf;
using Traceability.Season.Play;
using Traceability.V1;

namespace Traceability.Season.Checks;

/// <summary>What must not pass, tried through the same door as everything else.</summary>
internal static class RefusalChecks
{
    public static async Task RunAsync(CheckSheet sheet, PlayedSeason season)
    {
        var diary = season.Diary;
        var before = await SizeAsync(season);
        await sheet.CheckAsync("the same statement again gets the same receipt", () => FaultInDuplicateAsync(season));
        await sheet.CheckAsync("selling 60 kg a second time is refused: 48.9 kg are left", () => FaultInRefusalAsync(
            season, "LOT_OVERDRAWN", Parties.Cooperative, "sell", diary.Lot("dry"), "60kg", "--to", diary.Result("trader"), "--document", "INV-0002"));
        await sheet.CheckAsync("selling a lot that was used up is refused", () => FaultInRefusalAsync(
            season, "LOT_SPENT", Parties.Cooperative, "sell", FirstHarvest(diary), "1kg", "--to", diary.Result("trader"), "--document", "INV-0003"));
        await sheet.CheckAsync("selling somebody else's lot is refused", () => FaultInRefusalAsync(
            season, "LOT_NOT_HELD", Parties.Trader, "sell", diary.Lot("dry"), "1kg", "--to", diary.Result("cooperative"), "--document", "INV-0004"));
        await sheet.CheckAsync("a dryer that yields more than the band allows is refused", async () =>
            await FaultInDryingAsync(season));
        await sheet.CheckAsync("labels beyond the packed bags are refused", () => FaultInRefusalAsync(
            season, "LABELS_BEYOND_UNITS", Parties.Trader,
            "label", diary.Lot("pack"), "--gtin", Sample.Gtin, "--lot-code", "SAMPLE-2", "--name", "One too many", "--units", "1"));
        await sheet.CheckAsync("the whole collection book imported again changes nothing", () => FaultInSecondImportAsync(season));
        await sheet.CheckAsync("none of these left an entry in the log", async () =>
            await SizeAsync(season) is var after && after == before + 1 ? null : $"{before + 1} entries were due, there are {after}");
    }

    private static async Task<string?> FaultInDuplicateAsync(PlayedSeason season)
    {
        using var channel = season.Connect();
        var ledger = new V1.LedgerService.LedgerServiceClient(channel);
        var first = season.Recorded()[^1];
        var answer = await ledger.AppendAsync(new AppendRequest { Statement = first.Item.Statement }, cancellationToken: season.Cancellation);
        return answer.Receipt.ToByteString().Equals(first.Receipt.ToByteString()) ? null : "it got another one";
    }

    private static async Task<string?> FaultInRefusalAsync(PlayedSeason season, string code, string party, params string[] words)
    {
        var answer = await season.TryAsync(party, words);
        return answer.Exit == 1 && answer.Code == code ? null : $"exit code {answer.Exit}, reason \"{answer.Code}\" where {code} was due {answer.Messages}";
    }

    // One collection more, which is certified, so that there is something fresh to dry.
    private static async Task<string?> FaultInDryingAsync(PlayedSeason season)
    {
        var fresh = await OverQuota.CollectAsync(season, "CHECK-1", "10kg");
        return fresh.Claim != "certified"
            ? $"the collection itself is {fresh.Claim} {fresh.Code} {fresh.Messages}"
            : await FaultInRefusalAsync(
                season, "YIELD_ABOVE_BAND", Parties.Cooperative,
                "process", "dry", "--in", $"{fresh.Statement}=10kg", "--out", "too much|dry|4kg",
                "--unit", season.Diary.Result("unit"));
    }

    private static async Task<string?> FaultInSecondImportAsync(PlayedSeason season)
    {
        var answer = await season.TryAsync(
            Parties.Cooperative, "harvest", "import", season.Folder.Harvest, "--area", season.Diary.Result("area"), "--utc-offset", "+07:00");
        var (rows, already) = (answer.Document?["rows"]?.AsArray().Count, answer.Document?["summary"]?["already"]?.GetValue<int>());
        return answer.IsOk && rows == already ? null : $"of {rows} rows {already} were there already (exit code {answer.Exit})";
    }

    private static async Task<ulong> SizeAsync(PlayedSeason season)
    {
        var answer = await season.Trace.MustAsync(Parties.Trader, ["checkpoint"], season.Cancellation);
        return answer.Document!["size"]!.GetValue<ulong>();
    }

    private static string FirstHarvest(Diary diary) => diary.Result("harvest").Split(' ')[0];
}
