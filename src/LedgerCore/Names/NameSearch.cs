namespace Traceability.LedgerCore.Names;

/// <summary>One search of one text: at each word the longest name that begins there, else the word as somebody might have hidden it.</summary>
internal sealed class NameSearch(NameIndex index, FoldedText text, bool isField)
{
    private const int MaxFound = 8;
    private const int MaxHits = 64;

    // Shorter ones are ordinary words too often.
    private const int ShortestJoined = 6;
    private const int ShortestSpelled = 5;
    private const int LongestSpelled = 40;

    private readonly List<NameMatch> found = [];

    /// <summary>The plants, the surest first, each once.</summary>
    public IReadOnlyList<NameMatch> Run()
    {
        for (var word = 0; word < text.Words.Count && found.Count < MaxHits;)
        {
            var taken = Longest(word);
            taken = taken > 0 ? taken : Spelled(word);
            taken = taken > 0 ? taken : Joined(word);
            word += Math.Max(1, taken);
        }

        return [.. found
            .GroupBy(match => match.Plant, StringComparer.Ordinal)
            .Select(plant => plant.MaxBy(match => match.Confidence)!)
            .OrderByDescending(match => match.Confidence)
            .ThenBy(match => match.Plant, StringComparer.Ordinal)
            .Take(MaxFound)];
    }

    private int Longest(int word)
    {
        var most = Math.Min(index.LongestFrom(text.Span(word, word)), text.Words.Count - word);
        for (var words = most; words > 0; words--)
        {
            var last = word + words - 1;
            if (Take(index.Exact(text.Span(word, last)), off: 0, text.IsDisguised(word, last), words))
            {
                return words;
            }
        }

        return 0;
    }

    // "d e n d r o b i u m": single letters in a row.
    private int Spelled(int word)
    {
        var last = word;
        while (last < text.Words.Count && last - word < LongestSpelled && text.Words[last].Length == 1 && char.IsAsciiLetterOrDigit(text.Text[text.Words[last].Start]))
        {
            last++;
        }

        if (last - word < ShortestSpelled)
        {
            return 0;
        }

        var letters = Folding.Squeeze(text.Span(word, last - 1).ToString());
        for (var length = letters.Length; length >= ShortestSpelled; length--)
        {
            if (Take(index.Squeezed(letters.AsSpan(0, length)), 0, isDisguised: true, length))
            {
                return length;
            }
        }

        return 0;
    }

    // "lankimtuyen", and digits that stand for letters.
    private int Joined(int word)
    {
        var letters = text.Span(word, word);
        if (letters.Length < (isField ? 4 : ShortestJoined))
        {
            return 0;
        }

        if (Take(index.Squeezed(letters), Confidence.Spacing, text.Words[word].IsDisguised, 1))
        {
            return 1;
        }

        if (!letters.ContainsAnyInRange('0', '9') || !letters.ContainsAnyInRange('a', 'z'))
        {
            return 0;
        }

        foreach (var one in "il")
        {
            if (Take(index.Squeezed(Unmasked(letters, one)), Confidence.Spacing, isDisguised: true, 1))
            {
                return 1;
            }
        }

        return 0;
    }

    private static string Unmasked(ReadOnlySpan<char> word, char one) => string.Create(word.Length, (word.ToString(), one), static (span, state) =>
    {
        for (var place = 0; place < span.Length; place++)
        {
            span[place] = state.Item1[place] switch
            {
                '0' => 'o',
                '1' => state.one,
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '7' => 't',
                '8' => 'b',
                '9' => 'g',
                var letter => letter,
            };
        }
    });

    private bool Take(IReadOnlyList<PlantName> names, int off, bool isDisguised, int words)
    {
        var any = false;
        foreach (var name in names)
        {
            if (!isField && !name.IsBroad)
            {
                continue;
            }

            any = true;
            var isGenus = isField && words == 1 && text.Words.Count > 1 && name.Kind <= NameKind.Synonym && !name.Plant.Contains(' ', StringComparison.Ordinal);
            var sure = Confidence.Of(name.Kind, names.Count) - off
                - (isDisguised ? Confidence.Disguise : 0) - (isField ? 0 : Confidence.InText) - (isGenus ? Confidence.GenusOnly : 0);
            found.Add(new NameMatch(name.Plant, name.Name, name.Kind, Math.Max(1, sure), isDisguised, IsApproximate: false));
        }

        return any;
    }
}
