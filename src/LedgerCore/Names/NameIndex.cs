using System.Collections.Concurrent;

namespace Traceability.LedgerCore.Names;

/// <summary>
/// Finds plants by their names in texts. Built once over a bounded number of names and never changed; safe for many threads. Costs
/// about one look-up for each word of a text, whatever the number of names.
/// </summary>
public sealed class NameIndex
{
    /// <summary>Most names that are taken; those beyond are left out.</summary>
    public const int MaxNames = 200_000;

    /// <summary>Most words of one name.</summary>
    internal const int MaxWords = 8;

    private const int MaxRemembered = 8_192;

    private readonly Dictionary<string, List<PlantName>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlantName>> squeezed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longestFrom = new(StringComparer.Ordinal);
    private readonly Lazy<NearNames> near;
    private readonly ConcurrentDictionary<string, IReadOnlyList<NameMatch>> remembered = new(StringComparer.Ordinal);

    /// <summary>An index of names.</summary>
    public NameIndex(IEnumerable<PlantName> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (var name in source.Take(MaxNames))
        {
            Add(name);
        }

        near = new Lazy<NearNames>(() => new NearNames(squeezed.Keys));
    }

    /// <summary>Number of different names.</summary>
    public int Count => names.Count;

    /// <summary>Plants that a text may name which is nothing but a name, with what sellers write around one; the surest first.</summary>
    public IReadOnlyList<NameMatch> Named(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (remembered.TryGetValue(field, out var known))
        {
            return known;
        }

        var folded = Folding.Of(field);
        var found = new NameSearch(this, folded, isField: true).Run();
        found = found.Count > 0 ? found : Near(folded);
        if (remembered.Count >= MaxRemembered)
        {
            remembered.Clear();
        }

        remembered[field] = found;
        return found;
    }

    /// <summary>Plants that running text names, the surest first.</summary>
    public IReadOnlyList<NameMatch> Within(FoldedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NameSearch(this, text, isField: false).Run();
    }

    /// <summary>Plants of which this is a scientific name, accepted or not, or a name of theirs; by scientific name.</summary>
    public IReadOnlySet<string> PlantsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return (names.GetValueOrDefault(Folding.Of(name).Text) ?? []).Select(found => found.Plant).ToHashSet(StringComparer.Ordinal);
    }

    internal IReadOnlyList<PlantName> Exact(ReadOnlySpan<char> folded) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var found) ? found : [];

    internal IReadOnlyList<PlantName> Squeezed(ReadOnlySpan<char> letters) =>
        squeezed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var found) ? found : [];

    /// <summary>Words of the longest name that begins with a word; 0 when none does.</summary>
    internal int LongestFrom(ReadOnlySpan<char> word) =>
        longestFrom.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var most) ? most : 0;

    private void Add(PlantName name)
    {
        var folded = Folding.Of(name.Name);
        if (folded.Words.Count is 0 or > MaxWords)
        {
            return;
        }

        Put(names, folded.Text, name);
        Put(squeezed, Folding.Squeeze(folded.Text), name);
        var first = folded.Span(0, 0).ToString();
        longestFrom[first] = Math.Max(longestFrom.GetValueOrDefault(first), folded.Words.Count);
    }

    private static void Put(Dictionary<string, List<PlantName>> table, string key, PlantName name)
    {
        if (!table.TryGetValue(key, out var list))
        {
            table[key] = list = new List<PlantName>(1);
        }

        // The surest kind of name of a plant is the one that is told.
        var same = list.FindIndex(one => one.Plant == name.Plant);
        if (same < 0)
        {
            list.Add(name);
        }
        else if (name.Kind < list[same].Kind || (name.Kind == list[same].Kind && name.IsBroad && !list[same].IsBroad))
        {
            list[same] = name with { IsBroad = name.IsBroad || list[same].IsBroad };
        }
    }

    private IReadOnlyList<NameMatch> Near(FoldedText field)
    {
        // A scientific name with its author after it is two words of the field.
        foreach (var letters in new[] { Folding.Squeeze(field.Text), field.Words.Count > 2 ? Folding.Squeeze(field.Span(0, 1).ToString()) : "" })
        {
            if (near.Value.Find(letters) is var (key, changes))
            {
                var found = squeezed[key];
                return [.. found.Select(name => new NameMatch(
                    name.Plant, name.Name, name.Kind, Confidence.Of(name.Kind, found.Count) - (changes * Confidence.PerChange), false, IsApproximate: true))];
            }
        }

        return [];
    }
}
