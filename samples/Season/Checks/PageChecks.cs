using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Traceability.Season.Play;

namespace Traceability.Season.Checks;

/// <summary>What a stranger with a pack in hand gets.</summary>
internal static class PageChecks
{
    private const string Genuine = "This code is genuine";
    private const string NotIssued = "was not issued";

    public static async Task RunAsync(CheckSheet sheet, PlayedSeason season)
    {
        var url = season.Label.ScanUrl;
        await sheet.CheckAsync("the scan page says that the code is genuine", () => FaultInPageAsync(season, url, Genuine));
        await sheet.CheckAsync("the same address tells machines \"genuine\"", () => FaultInVerdictAsync(season, url, "genuine"));
        await CheckPictureAsync(sheet, season, "the printed QR code (PNG)", () => Task.FromResult(season.Label.Picture));
        await CheckPictureAsync(sheet, season, "the QR code that the service draws", () => FetchPictureAsync(season));
        await sheet.CheckAsync("trace check reads the printed code off its picture, and proves it", async () =>
            await FaultInCheckAsync(season, season.Label.Picture, 0, "genuine") ?? await FaultInCheckAsync(season, Invented(url), 1, "unknown_serial"));
        await sheet.CheckAsync("an invented serial is told to be none of the lot's", async () =>
            await FaultInPageAsync(season, Invented(url), NotIssued) ?? await FaultInVerdictAsync(season, Invented(url), "unknown_serial"));
    }

    // The picture is the season's own; its address leads to this ledger.
    private static async Task<string?> FaultInCheckAsync(PlayedSeason season, string code, int exit, string verdict)
    {
        var answer = await season.Trace.RunAsync(Parties.Trader, ["check", code], season.Cancellation);
        return (answer.Exit, answer.Word("verdict")) == (exit, verdict) ? null : $"exit code {answer.Exit}, \"{answer.Word("verdict")}\" {answer.Messages}";
    }

    /// <summary>Null when the page for people has the sentence.</summary>
    public static async Task<string?> FaultInPageAsync(PlayedSeason season, string url, string sentence)
    {
        var (status, page) = await GetAsync(season, url, "text/html");
        var known = status == HttpStatusCode.OK || sentence == NotIssued;
        return !known ? $"it answers {(int)status}" : page.Contains(sentence, StringComparison.Ordinal) ? null : $"it does not say \"{sentence}\"";
    }

    /// <summary>Null when the document for machines has the verdict.</summary>
    public static async Task<string?> FaultInVerdictAsync(PlayedSeason season, string url, string verdict)
    {
        var (status, document) = await GetAsync(season, url, "application/json");
        var told = JsonNode.Parse(document)?["verdict"]?.GetValue<string>();
        return told == verdict ? null : $"it answers {(int)status} and \"{told}\"";
    }

    private static async Task<(HttpStatusCode Status, string Content)> GetAsync(PlayedSeason season, string url, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue(accepted) }, AcceptLanguage = { new StringWithQualityHeaderValue("en") } },
        };
        using var response = await season.Http.SendAsync(request, season.Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(season.Cancellation));
    }

    private static Task CheckPictureAsync(CheckSheet sheet, PlayedSeason season, string what, Func<Task<string>> picture)
    {
        var title = $"zbarimg reads {what} as the scan link";
        if (!QrReader.IsThere)
        {
            sheet.Skip(title, "zbarimg is not installed (package zbar-tools)");
            return Task.CompletedTask;
        }

        return sheet.CheckAsync(title, async () =>
        {
            var read = await QrReader.ReadAsync(await picture(), season.Cancellation);
            return read == season.Label.ScanUrl ? null : $"it reads \"{read}\"";
        });
    }

    private static async Task<string> FetchPictureAsync(PlayedSeason season)
    {
        var path = season.Folder.SeasonFile("fetched.png");
        await File.WriteAllBytesAsync(path, await season.Http.GetByteArrayAsync($"{season.Label.ScanUrl}/qr.png", season.Cancellation), season.Cancellation);
        return path;
    }

    // Another last letter: one that no serial of the batch has.
    private static string Invented(string url) => url[..^1] + (url[^1] == '7' ? '8' : '7');
}
