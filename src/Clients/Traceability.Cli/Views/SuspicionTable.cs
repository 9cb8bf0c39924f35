using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Codes that may be copied, for programs and for people.</summary>
internal static class SuspicionTable
{
    public static JsonObject Json(SuspicionView line) => new()
    {
        ["product"] = line.Code.ProductId,
        ["lot_code"] = line.Code.LotCode,
        ["serial"] = line.Code.Serial,
        ["label_batch"] = Ids.Hex(line.LabelBatch),
        ["score"] = line.Score,
        ["audience"] = ScanWords.Audiences.Of(line.Audience),
        ["reasons"] = new JsonArray([.. line.Parts.Select(part => new JsonObject
        {
            ["reason"] = ScanWords.Causes.Of(part.Cause), ["measured"] = part.Measured, ["points"] = part.Points,
        })]),
        ["listed"] = Day(line.ListedAtMs),
        ["told"] = line.ToldAtMs == 0 ? null : Day(line.ToldAtMs),
        ["last_scan"] = Day(line.LastScanAtMs),
    };

    public static JsonObject Json(ScanWeek week) => new()
    {
        ["week"] = Day(week.WeekMs),
        ["country"] = week.Country,
        ["scanned"] = ScanWords.Scanned.Of(week.ScannedAs),
        ["visitors"] = week.Visitors,
    };

    public static Table Of(IEnumerable<SuspicionView> lines)
    {
        var table = Tables.With("Score", "Who hears", "Product", "Lot code", "Serial", "Reasons", "Listed");
        foreach (var line in lines)
        {
            table.AddPlain(
                $"{line.Score}",
                ScanWords.Audiences.Of(line.Audience),
                line.Code.ProductId,
                line.Code.LotCode,
                line.Code.Serial.Length == 0 ? "(batch)" : line.Code.Serial,
                ReasonsOf(line),
                Day(line.ListedAtMs));
        }

        return table;
    }

    public static Table Of(IEnumerable<ScanWeek> weeks)
    {
        var table = Tables.With("Week of", "Country", "Scanned", "Visitors");
        foreach (var week in weeks)
        {
            var country = week.Country.Length == 0 ? "not known" : week.Country;
            table.AddPlain(Day(week.WeekMs), country, ScanWords.Scanned.Of(week.ScannedAs), $"{week.Visitors}");
        }

        return table;
    }

    public static string ReasonsOf(SuspicionView line) =>
        string.Join('\n', line.Parts.Select(part => $"{ScanWords.Causes.Of(part.Cause)}: {part.Measured} (+{part.Points})"));

    public static string Day(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
