using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>Every application identifier that the GS1 Barcode Syntax Dictionary names.</summary>
public static partial class AiTable
{
    private const string OldKey = "oldkey";

    private static readonly FrozenDictionary<string, ApplicationIdentifier> ByCode =
        Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Read).ToFrozenDictionary(ai => ai.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ApplicationIdentifier> ByName =
        ByCode.Values.Where(ai => ai.ShortName is not null)
            .Select(ai => (Name: ai.ShortName!, Ai: ai))
            .Append((Name: "partygln", Ai: ByCode["417"]))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Ai, StringComparer.OrdinalIgnoreCase);

    // Identifiers that begin with the same two digits are equally long.
    private static readonly FrozenDictionary<string, int> LengthByStart =
        ByCode.Keys.Select(code => (Start: code[..2], code.Length)).Distinct()
            .ToFrozenDictionary(pair => pair.Start, pair => pair.Length, StringComparer.Ordinal);

    /// <summary>All of them, in no order.</summary>
    public static IEnumerable<ApplicationIdentifier> All => ByCode.Values;

    /// <summary>The identifier of that code, or false.</summary>
    public static bool TryFind(string code, [NotNullWhen(true)] out ApplicationIdentifier? ai) => ByCode.TryGetValue(code, out ai);

    /// <summary>The identifier of a code or a short name, or false.</summary>
    public static bool TryFindWord(string word, [NotNullWhen(true)] out ApplicationIdentifier? ai) =>
        ByCode.TryGetValue(word, out ai) || ByName.TryGetValue(word, out ai);

    /// <summary>The identifier with which a text of element strings begins, or false.</summary>
    public static bool TryFindAtStart(ReadOnlySpan<char> text, [NotNullWhen(true)] out ApplicationIdentifier? ai)
    {
        ai = null;
        return text.Length >= 2
            && LengthByStart.TryGetValue(text[..2].ToString(), out var length)
            && text.Length >= length
            && TryFind(text[..length].ToString(), out ai);
    }

    private static IEnumerable<ApplicationIdentifier> Read(string row)
    {
        string? name = null;
        string[][]? sequences = null;
        var parts = new List<DataPart>();
        var words = row.Trim().Split(' ');
        var isOld = words.Contains(OldKey);
        foreach (var word in words[2..])
        {
            if (word == OldKey)
            {
                sequences = [[]];
            }
            else if (word.StartsWith("key", StringComparison.Ordinal))
            {
                sequences = [.. word[3..].TrimStart('=').Split('|').Select(all => all.Split(',', StringSplitOptions.RemoveEmptyEntries))];
            }
            else if (word[0] == '=')
            {
                name = word[1..];
            }
            else
            {
                parts.Add(DataPart.Of(word));
            }
        }

        return words[0].Split(',').SelectMany(Codes)
            .Select(code => new ApplicationIdentifier(code, words[1], [.. parts], sequences, name, isOld));
    }

    private static IEnumerable<string> Codes(string range)
    {
        if (range.Split('-') is not [var first, var last])
        {
            return [range];
        }

        var from = int.Parse(first, NumberStyles.None, CultureInfo.InvariantCulture);
        var to = int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture);
        return Enumerable.Range(from, to - from + 1).Select(number => number.ToString(CultureInfo.InvariantCulture));
    }
}
