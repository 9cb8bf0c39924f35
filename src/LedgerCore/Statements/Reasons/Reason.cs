namespace Traceability.LedgerCore.Statements;

/// <summary>A rule's answer, once for all its cases: docs/rules.md lists them.</summary>
/// <param name="Code">Stable, UPPER_SNAKE, unique.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Sentence">Plain English; {name} stands for a value of the case.</param>
/// <param name="WayOut">What the caller can do; empty when there is nothing.</param>
public sealed record Reason(string Code, ReasonKind Kind, string Sentence, string WayOut)
{
    /// <summary>A refusal for this reason, with the values that its sentence names.</summary>
    public Refusal With(params (string Name, string Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Refusal(this, values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
    }

    /// <summary>
    /// A notice for this reason. Everybody may read a lot's notices: no value may tell an amount, a price or a position.
    /// </summary>
    /// <exception cref="InvalidOperationException">The reason neither withholds nor flags.</exception>
    public V1.Notice NoticeOf(params (string Name, string Value)[] values)
    {
        var said = With(values);
        return new V1.Notice
        {
            Code = Code,
            Kind = Kind switch
            {
                ReasonKind.Withheld => V1.NoticeKind.Withheld,
                ReasonKind.Flagged => V1.NoticeKind.Flagged,
                _ => throw new InvalidOperationException($"{Code} refuses; it is no notice."),
            },
            Sentence = said.Sentence,
            WayOut = said.WayOut,
            Values =
            {
                said.Values.OrderBy(value => value.Key, StringComparer.Ordinal)
                    .Select(value => new V1.ReasonValue { Name = value.Key, Value = value.Value }),
            },
        };
    }
}
