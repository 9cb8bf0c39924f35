using System.Text.Json.Nodes;

namespace Traceability.Season.Commands;

/// <summary>How a `trace` command ended.</summary>
/// <param name="Exit">Its exit code (trace --help).</param>
/// <param name="Document">What it wrote with --json; null when that was nothing.</param>
/// <param name="Messages">What it told people on standard error.</param>
internal sealed record TraceAnswer(int Exit, JsonNode? Document, string Messages)
{
    /// <summary>Whether all was done.</summary>
    public bool IsOk => Exit == 0;

    /// <summary>Id of the statement that was written.</summary>
    public string Statement => Word("statement") ?? "";

    /// <summary>The claim of the first lot: "certified" or "withheld"; empty when no lot was made.</summary>
    public string Claim => Document?["lots"]?.AsArray().FirstOrDefault()?["claim"]?.GetValue<string>() ?? "";

    /// <summary>Reason code of a refusal or fault, or of the first notice; empty when there is none.</summary>
    public string Code =>
        (Document?["refusal"] ?? Document?["error"] ?? Document?["notices"]?.AsArray().FirstOrDefault())?["code"]?.GetValue<string>() ?? "";

    /// <summary>A text of the document; null when it is not there.</summary>
    public string? Word(string name) => Document is JsonObject found && found[name] is JsonValue value ? value.ToString() : null;
}
