using System.Text.Json.Nodes;
using Traceability.Audit.Monitor;

namespace Traceability.Cli.Views;

/// <summary>What a monitor saw, for people and programs.</summary>
internal static class SightingView
{
    public static JsonObject DocumentOf(Sighting sighting) => new()
    {
        ["size"] = sighting.Shown?.Size,
        ["root"] = sighting.Shown?.Root.ToString(),
        ["before"] = sighting.Before?.Size,
        ["witnesses_agreeing"] = sighting.WitnessesAgreeing,
        ["findings"] = new JsonArray([.. sighting.Findings.Select(finding => new JsonObject
        {
            ["code"] = CodeOf(finding.Kind), ["sentence"] = finding.Sentence, ["evidence"] = finding.Evidence,
        })]),
    };

    public static string LineOf(Sighting sighting) => (sighting.Shown, sighting.Before) switch
    {
        (null, _) => "no checkpoint that the keys vouch for",
        ({ } shown, _) when sighting.Findings.Any(finding => finding.Kind != FindingKind.WitnessSilent) => $"{shown.Size} entries: NOT IN ORDER",
        ({ } shown, null) => $"{shown.Size} entries, seen for the first time{Agreeing(sighting)}",
        ({ } shown, { } before) when shown.Size > before.Size => $"{shown.Size} entries, continuing the {before.Size} seen before{Agreeing(sighting)}",
        ({ } shown, _) => $"{shown.Size} entries, going with what was seen before{Agreeing(sighting)}",
    };

    public static string CodeOf(FindingKind kind) => kind switch
    {
        FindingKind.Forked => "LOG_FORKED",
        FindingKind.WentBack => "LOG_WENT_BACK",
        FindingKind.Unproven => "LOG_UNPROVEN",
        FindingKind.NotSigned => "LOG_NOT_SIGNED",
        _ => "WITNESS_SILENT",
    };

    private static string Agreeing(Sighting sighting) =>
        sighting.WitnessesAgreeing == 0 ? "" : $", {sighting.WitnessesAgreeing} witnesses agreeing";
}
