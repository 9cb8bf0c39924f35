using System.Text;

namespace Traceability.LedgerCore.Statements;

/// <summary>Why something was not taken.</summary>
/// <param name="Reason">The rule's answer.</param>
/// <param name="Values">The values that its sentence names.</param>
public sealed record Refusal(Reason Reason, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Stable code.</summary>
    public string Code => Reason.Code;

    /// <summary>The sentence with its values.</summary>
    public string Sentence => Render(Reason.Sentence);

    /// <summary>What the caller can do, with the values; empty when there is nothing.</summary>
    public string WayOut => Render(Reason.WayOut);

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Sentence}";

    // One pass: a value may itself look like a placeholder. What is no name of a value stays as it is.
    private string Render(string template)
    {
        var text = new StringBuilder(template.Length);
        var from = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            if (close > open && Values.TryGetValue(template[(open + 1)..close], out var value))
            {
                text.Append(template, from, open - from).Append(value);
                from = close + 1;
            }
        }

        return from == 0 ? template : text.Append(template, from, template.Length - from).ToString();
    }
}
