using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Audit;
using Traceability.Cli.Output;

namespace Traceability.Cli.Views;

/// <summary>How the check of a ledger is shown.</summary>
internal static class FsckView
{
    public static JsonObject Document(FsckReport report) => new()
    {
        ["clean"] = report.Found == 0,
        ["size"] = report.Size,
        ["root"] = report.Root.ToString(),
        ["ruled"] = report.Ruled,
        ["signatures"] = report.Signatures,
        ["checkpoints"] = report.Checkpoints,
        ["receipts"] = report.Receipts,
        ["state_records"] = report.StateRecords,
        ["resumed_at"] = report.ResumedAt,
        ["found"] = report.Found,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject { ["where"] = finding.Where, ["what"] = finding.What })]),
        ["remarks"] = new JsonArray([.. report.Remarks.Select(remark => JsonValue.Create(remark))]),
        ["speed"] = report.Speed is not { } speed ? null : new JsonObject
        {
            ["entries"] = speed.Entries,
            ["seconds"] = speed.Seconds,
            ["entries_per_second"] = speed.EntriesPerSecond,
            ["signatures_per_second"] = speed.SignaturesPerSecond,
            ["bare_signatures_per_second"] = speed.Bare.SignaturesPerSecond,
            ["ratio"] = speed.Ratio,
            ["processor_seconds"] = speed.ProcessorSeconds,
            ["processor_ratio"] = speed.ProcessorRatio,
        },
    };

    public static void Write(IAnsiConsole console, FsckReport report)
    {
        foreach (var finding in report.Findings)
        {
            console.WriteLine(Tables.Printable(finding.ToString()));
        }

        if (report.Found > report.Findings.Count)
        {
            console.WriteLine($"... and {report.Found - report.Findings.Count} more.");
        }

        console.WritePairs(
            ("Entries", Number(report.Size)),
            ("Root", report.Root.ToString()),
            ("Signatures", Number(report.Signatures)),
            ("Put before the rules", Number(report.Ruled)),
            ("Stored checkpoints", Number(report.Checkpoints)),
            ("Receipts that hold", report.Receipts == 0 ? "" : Number(report.Receipts)),
            ("State records", report.StateRecords is { } records ? Number(records) : ""),
            ("Went on from entry", report.ResumedAt == 0 ? "" : Number(report.ResumedAt)),
            ("Findings", report.Found == 0 ? "none" : Number(report.Found)),
            ("Speed", report.Speed is { } speed ? Sentence(speed) : ""));
        foreach (var remark in report.Remarks)
        {
            console.WriteLine(Tables.Printable(remark));
        }
    }

    private static string Sentence(FsckSpeed speed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{speed.EntriesPerSecond:N0} entries/s; bare signature rate {speed.Bare.SignaturesPerSecond:N0}/s; ratio {speed.Ratio:N2}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(ulong number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
