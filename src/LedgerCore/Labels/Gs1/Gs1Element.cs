namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>One element: an application identifier with its value.</summary>
/// <param name="Ai">The identifier.</param>
/// <param name="Value">The value, as a symbol holds it: unescaped, GTINs of 14 digits.</param>
public readonly record struct Gs1Element(ApplicationIdentifier Ai, string Value)
{
    private const int GtinLength = 14;

    /// <summary>The element of a value, where GTINs of 8, 12 and 13 digits get the zeros they lack; false when it does not fit.</summary>
    public static bool TryMake(ApplicationIdentifier ai, string value, out Gs1Element element)
    {
        ArgumentNullException.ThrowIfNull(ai);
        ArgumentNullException.ThrowIfNull(value);
        var full = ai.Code is "01" or "02" or "03" && value.Length is 8 or 12 or 13 ? value.PadLeft(GtinLength, '0') : value;
        element = new Gs1Element(ai, full);
        return ai.Accepts(full);
    }

    /// <summary>As people read it: "(10)ABC123".</summary>
    public override string ToString() => $"({Ai.Code}){Value}";
}
