using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>The words for a closed set of values: one name each that is printed, and other spellings that are understood.</summary>
internal sealed class Names<T>
    where T : struct, Enum
{
    private readonly string what;
    private readonly Dictionary<string, T> spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<T, string> printed = [];

    /// <param name="what">What is named, with its article: "a part of the plant".</param>
    /// <param name="rows">Value, then its spellings separated by '|', the printed one first.</param>
    public Names(string what, params (T Value, string Spellings)[] rows)
    {
        this.what = what;
        foreach (var (value, list) in rows)
        {
            var words = list.Split('|');
            printed.Add(value, words[0]);
            foreach (var word in words)
            {
                spellings.Add(word, value);
            }
        }
    }

    /// <summary>The printed names, in order.</summary>
    public IReadOnlyCollection<string> Printed => printed.Values;

    /// <summary>The printed name; "unknown" for a value that has none.</summary>
    public string Of(T value) => printed.GetValueOrDefault(value, "unknown");

    public bool TryParse(string text, out T value, [NotNullWhen(false)] out TextFault? fault)
    {
        var clean = CellText.Clean(text).Replace('_', '-');
        fault = spellings.TryGetValue(clean, out value)
            ? null
            : new TextFault(
                clean.Length == 0 ? $"There is no word for {what}." : $"'{clean}' is not {what}.",
                $"Use one of: {string.Join(", ", printed.Values)}.");
        return fault is null;
    }
}
