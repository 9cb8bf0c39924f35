using Traceability.Season.Play;
using Traceability.Season.Results;

namespace Traceability.Season.Checks;

/// <summary>What the rule book made of the season, asked from outside.</summary>
internal static class RuleBookChecks
{
    // A workspace that has a ledger and no key: the public.
    private const string Visitor = "visitor";

    public static async Task RunAsync(CheckSheet sheet, PlayedSeason season)
    {
        var diary = season.Diary;
        await sheet.CheckAsync("trace why tells what is wrong with the withheld collection", async () =>
        {
            var answer = await season.TryAsync(Parties.Cooperative, "why", diary.Lot("harvest-withheld"));
            var codes = answer.Document?["reasons"]?.AsArray().Select(reason => reason!["code"]!.GetValue<string>()).ToArray() ?? [];
            return codes.Contains("COLLECTOR_NOT_APPROVED") ? null : $"exit code {answer.Exit}, {string.Join(' ', codes)} {answer.Messages}";
        });
        await sheet.CheckAsync("a scan of a recalled pack says so first, to people and machines", async () =>
        {
            var label = await FirstLabel.WriteAsync(
                season.Trace, season.Folder, diary.Result("blend-labels"), "labels-blend", Parties.Trader, season.Cancellation);
            return await PageChecks.FaultInPageAsync(season, label.ScanUrl, "recalled")
                ?? await PageChecks.FaultInVerdictAsync(season, label.ScanUrl, "recalled");
        });
        await sheet.CheckAsync("the blend is made with certified ingredients: category II", async () =>
        {
            var answer = await season.TryAsync(Parties.Trader, "category", season.Folder.SeasonFile("recipe.csv"));
            return answer.Word("category") == "II" ? null : $"it is {answer.Word("category")} {answer.Messages}";
        });
        await sheet.CheckAsync("the holder reads its amounts, a visitor without a key does not", () => FaultInReadingAsync(season));
        await CheckCitesAsync(sheet, season);
    }

    private static async Task<string?> FaultInReadingAsync(PlayedSeason season)
    {
        var (grpc, web) = (season.Ledger.Grpc.AbsoluteUri, season.Ledger.Web.AbsoluteUri);
        await season.Trace.MustAsync(Visitor, ["init", "--grpc", grpc, "--web", web], season.Cancellation);
        var lot = season.Diary.Lot("dry");
        var holder = await season.TryAsync(Parties.Cooperative, "show", "lot", lot);
        var visitor = await season.TryAsync(Visitor, "show", "lot", lot);
        var (told, hidden) = (holder.Word("mass_mg"), visitor.Word("mass_mg"));
        return holder.IsOk && visitor.IsOk && told == "108900000" && hidden is null or "0"
            ? null
            : $"the holder reads \"{told}\", a visitor \"{hidden}\" {holder.Messages} {visitor.Messages}";
    }

    private static async Task CheckCitesAsync(CheckSheet sheet, PlayedSeason season)
    {
        const string Title = "the CITES listings are imported, and jatamansi powder needs a permit";
        var folder = season.Folder.Outside("cites");
        var listings = Directory.Exists(folder) ? Directory.GetFiles(folder, "cites_plants_*.csv") : [];
        if (listings is not [var index])
        {
            sheet.Skip(Title, "the table of listings is not there (TRACEABILITY_SHARED)");
            return;
        }

        await sheet.CheckAsync(Title, async () =>
        {
            await season.Trace.MustAsync(
                Parties.SchemeOwner,
                ["rules", "import", "cites", "--listings", index, "--annotations", Path.Combine(folder, "cites_hash_annotations.csv"), "--effective", "2017-04-04"],
                season.Cancellation);
            var answer = await season.TryAsync(
                Parties.Trader, "cites", "Nardostachys jatamansi", "--part", "root", "--form", "powder", "--from", "NP", "--to", "DE");
            return answer.Document?.ToJsonString().Contains("#2", StringComparison.Ordinal) == true ? null : $"exit code {answer.Exit} {answer.Messages}";
        });
    }
}
