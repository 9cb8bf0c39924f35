using Traceability.Season.Commands;
using Traceability.Season.Play;
using Traceability.Season.Results;

namespace Traceability.Season.Checks;

/// <summary>More than the quota was collected: it is recorded, for it happened, but nothing made of it passes as certified.</summary>
internal static class OverQuota
{
    public static async Task RunAsync(CheckSheet sheet, PlayedSeason season)
    {
        TraceAnswer? fresh = null, dry = null, packed = null, labels = null;
        await sheet.CheckAsync("a harvest above the quota is recorded with its claim withheld", async () =>
            FaultIn(fresh = await CollectAsync(season, "CHECK-2", "150kg"), "OVER_QUOTA"));
        await sheet.CheckAsync("so is what is dried from it", async () => FaultIn(
            dry = await season.TryAsync(Parties.Cooperative, "process", "dry", "--in", $"{fresh!.Statement}=150kg", "--out", "dried herb|dry|33kg",
                "--unit", season.Diary.Result("unit")),
            "INPUT_WITHHELD"));
        await sheet.CheckAsync("and the bags packed from that", async () => FaultIn(
            packed = await season.TryAsync(Parties.Cooperative, "process", "pack", "--in", $"{dry!.Statement}=5kg", "--out", "tea|finished|5kg|100|50g"),
            "INPUT_WITHHELD"));
        await sheet.CheckAsync("their labels are issued, but say so", async () =>
        {
            labels = await season.TryAsync(
                Parties.Cooperative, "label", packed!.Statement, "--gtin", Sample.OverQuotaGtin, "--lot-code", "OVER-1", "--name", "Tea over quota", "--units", "100");
            return labels.IsOk && labels.Code == "CLAIM_WITHHELD_ON_LABEL" ? null : $"exit code {labels.Exit}, reason \"{labels.Code}\" {labels.Messages}";
        });
        await sheet.CheckAsync("a scan of such a bag says that the claim is withheld, to people and machines", async () =>
        {
            var label = await FirstLabel.WriteAsync(
                season.Trace, season.Folder, labels!.Statement, "labels-over-quota", Parties.Cooperative, season.Cancellation);
            return await PageChecks.FaultInPageAsync(season, label.ScanUrl, "may not carry the claim")
                ?? await PageChecks.FaultInVerdictAsync(season, label.ScanUrl, "withheld");
        });
    }

    /// <summary>One more collection, in the middle of the area, an hour ago.</summary>
    public static Task<TraceAnswer> CollectAsync(PlayedSeason season, string slip, string mass) => season.TryAsync(
        Parties.Cooperative,
        "harvest", "add", "--slip", slip, "--area", season.Diary.Result("area"), "--species", Sample.Species, "--part", "aerial", "--mass", mass,
        "--state", "fresh", "--collector", "NT-03", "--latitude", "22.4040", "--longitude", "105.6220", "--accuracy", "5");

    private static string? FaultIn(TraceAnswer answer, string code) => answer.IsOk && answer.Claim == "withheld" && answer.Code == code
        ? null
        : $"exit code {answer.Exit}, \"{answer.Claim}\", reason \"{answer.Code}\" {answer.Messages}";
}
