namespace Traceability.LedgerCore.Names;

/// <summary>Names that differ from a word by a letter or two: found by the three-letter pieces that they share, then counted.</summary>
internal sealed class NearNames
{
    private const int Shortest = 6;
    private const int Longest = 60;
    private const int MostCandidates = 400;

    private readonly string[] names;
    private readonly Dictionary<int, List<int>> holders = [];

    public NearNames(IEnumerable<string> squeezed)
    {
        names = [.. squeezed.Where(IsLooked)];
        for (var place = 0; place < names.Length; place++)
        {
            foreach (var piece in PiecesOf(names[place]))
            {
                if (!holders.TryGetValue(piece, out var list))
                {
                    holders[piece] = list = [];
                }

                list.Add(place);
            }
        }
    }

    /// <summary>The one nearest name with its number of changes; null when there is none, or two are equally near.</summary>
    public (string Name, int Changes)? Find(string word)
    {
        if (!IsLooked(word))
        {
            return null;
        }

        var most = word.Length < 10 ? 1 : 2;
        var pieces = PiecesOf(word);
        var shared = new Dictionary<int, int>();
        foreach (var place in pieces.SelectMany(piece => holders.GetValueOrDefault(piece) ?? []))
        {
            shared[place] = shared.GetValueOrDefault(place) + 1;
        }

        // One change touches four pieces at most, when it swaps two letters.
        var least = Math.Max(1, pieces.Count - (4 * most));
        var near = shared
            .Where(pair => pair.Value >= least && Math.Abs(names[pair.Key].Length - word.Length) <= most)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(MostCandidates)
            .Select(pair => (Name: names[pair.Key], Changes: Changes(word, names[pair.Key], most)))
            .Where(candidate => candidate.Changes <= most)
            .OrderBy(candidate => candidate.Changes)
            .Take(2)
            .ToArray();
        return near.Length == 0 || (near.Length == 2 && near[0].Changes == near[1].Changes) ? null : near[0];
    }

    private static bool IsLooked(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsAsciiLetterLower);

    private static HashSet<int> PiecesOf(string word)
    {
        var padded = $"`{word}`";
        var pieces = new HashSet<int>();
        for (var place = 0; place + 3 <= padded.Length; place++)
        {
            pieces.Add((padded[place] << 16) | (padded[place + 1] << 8) | padded[place + 2]);
        }

        return pieces;
    }

    /// <summary>Letters put in, left out, changed or swapped with their neighbour, counted up to one more than <paramref name="most"/>.</summary>
    internal static int Changes(string a, string b, int most)
    {
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            (before, above, row) = (above, row, before);
        }

        return Math.Min(above[b.Length], most + 1);
    }
}
