using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Labels.Gs1.Compression;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>Reads a link in any of its forms.</summary>
internal static class Gs1LinkReader
{
    private const int MaxPieces = 64;

    public static bool TryRead(string text, [NotNullWhen(true)] out Gs1Link? link)
    {
        ArgumentNullException.ThrowIfNull(text);
        link = null;
        if (text.Length > Gs1Link.MaxLength
            || text.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0
            || !LinkStem.TrySplit(text, out var scheme, out var authority, out var rest))
        {
            return false;
        }

        var (path, query, fragment) = Parts(rest);
        var segments = path.Split('/');
        if (segments.Length < 2
            || segments.Length > MaxPieces
            || !TryReadPath(segments, out var elements, out var key, out var packed, out var begin)
            || (begin > 1 && segments[begin - 1].Length == 0)
            || !LinkStem.TryParse(scheme + authority + string.Join('/', segments[..begin]), out var stem))
        {
            return false;
        }

        return TryReadQuery(query, out var attributes, out var others)
            && Gs1Link.TryArrange(stem, elements.Concat(attributes), key, out var arranged)
            && (link = arranged with { Others = [.. packed ?? [], .. others], Fragment = fragment }) is not null;
    }

    private static (string Path, string Query, string? Fragment) Parts(string rest)
    {
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : rest[(hash + 1)..];
        var bare = hash < 0 ? rest : rest[..hash];
        var mark = bare.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (bare, "", fragment) : (bare[..mark], bare[(mark + 1)..], fragment);
    }

    // From the end, because folders may stand before the key: identifier and value in turn, until the key; or one packed segment,
    // with or without a key before it. A key that is written is the key.
    private static bool TryReadPath(
        string[] segments, out List<Gs1Element> elements, out Gs1Element? told, out string[]? packed, out int begin)
    {
        elements = [];
        told = null;
        packed = null;
        for (begin = segments.Length - 2; begin > 0; begin -= 2)
        {
            if (!TryReadPair(segments[begin], segments[begin + 1], out var element))
            {
                break;
            }

            elements.Insert(0, element);
            if (element.Ai.IsKey)
            {
                told = element;
                return element.Ai.IsFollowedBy(elements.Skip(1).Select(qualifier => qualifier.Ai.Code));
            }
        }

        elements.Clear();
        begin = segments.Length - 1;
        if (!LinkPacking.TryUnpack(segments[^1], out var inner, out packed))
        {
            return false;
        }

        if (begin > 2 && TryReadPair(segments[begin - 2], segments[begin - 1], out var key) && key.Ai.IsKey)
        {
            elements.Add(key);
            told = key;
            begin -= 2;
        }

        elements.AddRange(inner);
        return elements.Count > 0;
    }

    private static bool TryReadPair(string word, string text, out Gs1Element element)
    {
        element = default;
        return AiTable.TryFindWord(word, out var ai)
            && PercentText.TryDecode(text, out var value)
            && Gs1Element.TryMake(ai, value, out element);
    }

    private static bool TryReadQuery(string query, out List<Gs1Element> attributes, out List<string> others)
    {
        attributes = [];
        others = [];
        var pieces = query.Split(['&', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? piece : piece[..equals];
            var isGs1 = equals >= 0 && (AiTable.TryFindWord(key, out _) || !key.AsSpan().ContainsAnyExceptInRange('0', '9'));
            if (!isGs1)
            {
                others.Add(piece);
            }
            else if (TryReadPair(key, piece[(equals + 1)..], out var element) && element.Ai.IsAttribute)
            {
                attributes.Add(element);
            }
            else
            {
                return false;
            }
        }

        return pieces.Length <= MaxPieces;
    }
}
