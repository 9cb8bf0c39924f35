using System.Text.Json;

namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>What a command line ended with.</summary>
internal sealed record TraceResult(int ExitCode, string Output, string Error)
{
    private const int LastWords = 2000;

    /// <summary>Standard output as the one JSON document that --json promises.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The same, once it ended as expected; its words are told otherwise.</summary>
    public TraceResult Ended(int expected)
    {
        Assert.True(ExitCode == expected, $"Ended with {ExitCode} and not {expected}: …{Output[Math.Max(0, Output.Length - LastWords)..]}\n{Error}");
        return this;
    }
}
