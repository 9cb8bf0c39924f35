using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Bundles;

namespace Traceability.Cli.Views;

/// <summary>What came of checking a bundle, as a JSON document.</summary>
internal static class BundleDocument
{
    public static JsonObject Of(BundleReport report) => new()
    {
        ["verdict"] = WordOf(report.Verdict),
        ["sentence"] = report.Sentence,
        ["keys"] = new JsonArray([.. report.Keys.Select(key => JsonValue.Create($"{key}"))]),
        ["checks"] = new JsonArray([.. report.Checks.Select(check => new JsonObject
        {
            ["name"] = check.Name,
            ["outcome"] = WordOf(check.Outcome),
            ["sentence"] = check.Sentence,
        })]),
        ["not_proved"] = new JsonArray([.. report.NotProved.Select(sentence => JsonValue.Create(sentence))]),
        ["subject"] = report.Subject is { } subject ? Of(subject) : null,
    };

    public static string WordOf(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => "passed",
        CheckOutcome.Failed => "failed",
        _ => "not-run",
    };

    private static string WordOf(BundleVerdict verdict) => verdict switch
    {
        BundleVerdict.Genuine => "genuine",
        BundleVerdict.Withheld => "withheld",
        BundleVerdict.Unanchored => "unanchored",
        BundleVerdict.Recalled => "recalled",
        BundleVerdict.Void => "void",
        BundleVerdict.NotActivated => "not_activated",
        _ => "broken",
    };

    private static JsonObject Of(BundleSubject subject) => new()
    {
        ["origin"] = subject.Origin,
        ["tree_size"] = subject.TreeSize,
        ["lot"] = subject.Lot.ToString(),
        ["product_name"] = subject.Label?.ProductName,
        ["serial"] = subject.Serial,
        ["claim"] = PlantWords.Claims.Of(subject.Claim),
        ["notices"] = new JsonArray([.. subject.NoticeCodes.Select(code => JsonValue.Create(code))]),
        ["recalls"] = new JsonArray([.. subject.Recalls.Select(recall => new JsonObject
        {
            ["recall"] = recall.Id.ToString(),
            ["party"] = recall.Party,
            ["reason"] = recall.Reason,
            ["advice"] = recall.Advice,
            ["occurred_at"] = TimeText.Format(recall.OccurredAtMs),
            ["lifted"] = recall.IsLifted,
        })]),
        ["steps"] = new JsonArray([.. subject.Steps.Select(step => new JsonObject
        {
            ["index"] = step.Index,
            ["statement"] = step.Id.ToString(),
            ["kind"] = step.Kind.ToString(),
            ["party"] = step.Party,
            ["occurred_at"] = TimeText.Format(step.OccurredAtMs),
            ["recorded_at"] = TimeText.Format(step.RecordedAtMs),
        })]),
    };
}
