using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>
/// Concatenated elements as symbols hold them (GS1 General Specifications §7.8), or as people read them, with brackets round
/// the identifiers.
/// </summary>
public static class ElementString
{
    /// <summary>What ends a value that has no predefined length: FNC1 as scanners send it.</summary>
    public const char Separator = '\u001d';

    /// <summary>Longest text that is read: the most that one symbol holds.</summary>
    public const int MaxLength = 8192;

    private static readonly string[] Symbologies = ["]C1", "]e0", "]d2", "]Q3", "]J1"];

    /// <summary>The elements in their order; a symbology identifier before them is left out. False for anything else.</summary>
    public static bool TryRead(string text, out IReadOnlyList<Gs1Element> elements)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Gs1Element>();
        elements = found;
        if (text.Length > MaxLength)
        {
            return false;
        }

        var rest = Symbologies.Any(known => text.StartsWith(known, StringComparison.Ordinal)) ? text.AsSpan(3) : text;
        if (!rest.IsEmpty && rest[0] == Separator)
        {
            rest = rest[1..];
        }

        var hasBrackets = !rest.IsEmpty && rest[0] == '(';
        while (!rest.IsEmpty)
        {
            if (!(hasBrackets ? TryTakeBracketed(ref rest, out var element) : TryTake(ref rest, out element)))
            {
                return false;
            }

            found.Add(element);
        }

        var distinct = found.Distinct().ToArray();
        return found.Count > 0 && distinct.DistinctBy(element => element.Ai.Code).Count() == distinct.Length;
    }

    /// <summary>
    /// The text without brackets: elements of predefined length first, which need no separator; then the others, each ended by
    /// a separator but the last; within both by identifier, so that the same elements have one text.
    /// </summary>
    public static string Write(IEnumerable<Gs1Element> elements)
    {
        Gs1Element[] ordered =
        [
            .. elements.OrderBy(element => element.Ai.HasPredefinedLength ? 0 : 1).ThenBy(element => element.Ai.Code, StringComparer.Ordinal),
        ];
        var text = new StringBuilder();
        for (var i = 0; i < ordered.Length; i++)
        {
            text.Append(ordered[i].Ai.Code).Append(ordered[i].Value);
            if (i + 1 < ordered.Length && !ordered[i].Ai.HasPredefinedLength)
            {
                text.Append(Separator);
            }
        }

        return text.ToString();
    }

    /// <summary>The text with brackets, in the order given.</summary>
    public static string WriteBracketed(IEnumerable<Gs1Element> elements) => string.Concat(elements);

    private static bool TryTake(ref ReadOnlySpan<char> rest, out Gs1Element element)
    {
        element = default;
        if (!AiTable.TryFindAtStart(rest, out var ai))
        {
            return false;
        }

        rest = rest[ai.Code.Length..];
        var separator = rest.IndexOf(Separator);
        var end = separator < 0 ? rest.Length : separator;
        if (ai.HasPredefinedLength)
        {
            end = Math.Min(end, ai.MaxLength);
        }

        var value = rest[..end].ToString();
        rest = rest[end..];
        if (!rest.IsEmpty && rest[0] == Separator)
        {
            rest = rest[1..];
        }

        element = new Gs1Element(ai, value);
        return ai.Accepts(value);
    }

    // A value may hold brackets itself: it ends where an identifier in brackets begins.
    private static bool TryTakeBracketed(ref ReadOnlySpan<char> rest, out Gs1Element element)
    {
        element = default;
        if (!TryReadHead(rest, out var ai))
        {
            return false;
        }

        rest = rest[(ai.Code.Length + 2)..];
        var end = 1;
        while (end < rest.Length && !TryReadHead(rest[end..], out _))
        {
            end++;
        }

        end = Math.Min(end, rest.Length);
        var value = rest[..end].ToString();
        rest = rest[end..];
        return Gs1Element.TryMake(ai, value, out element);
    }

    private static bool TryReadHead(ReadOnlySpan<char> rest, [NotNullWhen(true)] out ApplicationIdentifier? ai)
    {
        ai = null;
        var close = rest.IsEmpty || rest[0] != '(' ? -1 : rest[..Math.Min(rest.Length, 6)].IndexOf(')');
        return close > 2 && AiTable.TryFind(rest[1..close].ToString(), out ai);
    }
}
