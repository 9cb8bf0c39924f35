using System.Text.RegularExpressions;

namespace Traceability.LedgerCore.Statements;

/// <summary>Why something was not taken.</summary>
/// <param name="Reason">The rule's answer.</param>
/// <param name="Values">The values that its sentence names.</param>
public sealed partial record Refusal(Reason Reason, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Stable code.</summary>
    public string Code => Reason.Code;

    /// <summary>The sentence with its values.</summary>
    public string Sentence => Render(Reason.Sentence);

    /// <summary>What the caller can do, with the values; empty when there is nothing.</summary>
    public string WayOut => Render(Reason.WayOut);

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Sentence}";

    // One pass: a value may itself look like a placeholder.
    private string Render(string template) =>
        Placeholder().Replace(template, match => Values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Placeholder();
}
