using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Reports, for programs and for people. What a reporter wrote is text, whatever is in it.</summary>
internal static class ReportTable
{
    public static JsonObject Json(ReportView report) => new()
    {
        ["id"] = Ids.Hex(report.Id),
        ["received"] = SuspicionTable.Day(report.ReceivedAtMs),
        ["kind"] = ScanWords.Kinds.Of(report.Kind),
        ["state"] = ScanWords.States.Of(report.State),
        ["matter"] = Ids.Hex(report.Matter),
        ["reports_of_matter"] = report.ReportsOfMatter,
        ["country"] = report.Country,
        ["code"] = CodeOf(report),
        ["url"] = report.Url,
        ["text"] = report.Text,
        ["evidence_sha256"] = Ids.Hex(report.EvidenceSha256),
        ["issuer"] = Ids.Hex(report.Issuer),
    };

    public static JsonObject Json(ReportVote vote) => new()
    {
        ["key_id"] = Ids.Hex(vote.KeyId),
        ["party"] = Ids.Hex(vote.Party),
        ["state"] = ScanWords.States.Of(vote.State),
        ["note"] = vote.Note,
        ["day"] = SuspicionTable.Day(vote.AtMs),
    };

    public static Table Of(IEnumerable<ReportView> reports)
    {
        var table = Tables.With("Report", "Received", "State", "Kind", "About", "Reports");
        foreach (var report in reports)
        {
            table.AddPlain(
                Ids.Hex(report.Id),
                SuspicionTable.Day(report.ReceivedAtMs),
                ScanWords.States.Of(report.State),
                ScanWords.Kinds.Of(report.Kind),
                CodeOf(report).Length > 0 ? CodeOf(report) : report.Url,
                $"{report.ReportsOfMatter}");
        }

        return table;
    }

    public static void Write(IAnsiConsole console, ReportView report) => console.WritePairs(
        ("Report", Ids.Hex(report.Id)),
        ("Received", SuspicionTable.Day(report.ReceivedAtMs)),
        ("State", ScanWords.States.Of(report.State)),
        ("Matter", report.Matter.Equals(report.Id) ? string.Empty : Ids.Hex(report.Matter)),
        ("Of the matter", report.ReportsOfMatter == 1 ? "this report alone" : $"{report.ReportsOfMatter} reports"),
        ("Kind", ScanWords.Kinds.Of(report.Kind)),
        ("Country", report.Country),
        ("Code", CodeOf(report)),
        ("Listing", report.Url),
        ("Evidence", Ids.Hex(report.EvidenceSha256)),
        ("Text", report.Text));

    private static string CodeOf(ReportView report) => report.Code is not { } code ? string.Empty
        : code.Serial.Length == 0 ? $"{code.ProductId}/{code.LotCode}"
        : $"{code.ProductId}/{code.LotCode}/{code.Serial}";
}
