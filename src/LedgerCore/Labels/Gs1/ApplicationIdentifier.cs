namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>An application identifier of the GS1 system and what its values look like.</summary>
public sealed class ApplicationIdentifier
{
    private readonly DataPart[] parts;

    internal ApplicationIdentifier(string code, string flags, DataPart[] parts, string[][]? sequences, string? shortName, bool isOldKey)
    {
        Code = code;
        HasPredefinedLength = flags.Contains('*', StringComparison.Ordinal);
        IsAttribute = flags.Contains('?', StringComparison.Ordinal);
        this.parts = parts;
        Sequences = sequences;
        ShortName = shortName;
        IsOldKey = isOldKey;
    }

    /// <summary>Two to four digits.</summary>
    public string Code { get; }

    /// <summary>Whether it needs no separator behind it in a concatenated element string (GS1 General Specifications §7.8.5).</summary>
    public bool HasPredefinedLength { get; }

    /// <summary>Whether it may stand in the query of a link.</summary>
    public bool IsAttribute { get; }

    /// <summary>Whether a link may begin with it.</summary>
    public bool IsKey => Sequences is not null;

    /// <summary>Whether it is a key in older links alone: it is read, and chosen as a key only where there is no other.</summary>
    public bool IsOldKey { get; }

    /// <summary>What links wrote instead of the digits, before short names were withdrawn; null when it has none.</summary>
    public string? ShortName { get; }

    /// <summary>Fewest characters of a value.</summary>
    public int MinLength => parts.Where(part => !part.IsOptional).Sum(part => part.Min);

    /// <summary>Most characters of a value.</summary>
    public int MaxLength => parts.Sum(part => part.Max);

    /// <summary>The sequences of qualifiers that may follow it, each in its order; null when it is no key.</summary>
    internal IReadOnlyList<string[]>? Sequences { get; }

    /// <summary>The parts of its values, in their order.</summary>
    internal IReadOnlyList<DataPart> Parts => parts;

    /// <summary>Whether a value has the right length, characters and check digits: what a link needs.</summary>
    public bool Accepts(ReadOnlySpan<char> value) => Passes(value, DataCheck.CheckDigit | DataCheck.CheckCharacters);

    /// <summary>Whether it also makes sense: days that exist, a piece within its total and so on.</summary>
    public bool MakesSense(ReadOnlySpan<char> value) => Passes(value, ~DataCheck.None);

    /// <summary>Whether qualifiers may follow this key, in the order in which they stand.</summary>
    internal bool IsFollowedBy(IEnumerable<string> qualifiers) => Sequences?.Any(sequence =>
    {
        var next = 0;
        return qualifiers.All(code => (next = Array.IndexOf(sequence, code, next) + 1) > 0);
    }) == true;

    /// <summary>The digits.</summary>
    public override string ToString() => Code;

    private bool Passes(ReadOnlySpan<char> value, DataCheck checks)
    {
        foreach (var part in parts)
        {
            if (!part.Take(ref value, checks))
            {
                return false;
            }
        }

        return value.IsEmpty;
    }
}
