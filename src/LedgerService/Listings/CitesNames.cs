using Traceability.LedgerCore.Names;
using Traceability.State.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>Names of the ledger's CITES listings. A taxon that a table of names has under another name keeps the table's.</summary>
internal static class CitesNames
{
    public static IEnumerable<PlantName> Of(IEnumerable<CitesTaxonRecord> records, IReadOnlyList<PlantName> known)
    {
        var accepted = known.Where(name => name.Kind == NameKind.Accepted).Select(name => name.Plant).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in records.SelectMany(record => record.Items).Select(item => item.Row).DistinctBy(row => (row.Name, row.Synonyms.Count)))
        {
            var plants = row.Synonyms.Prepend(row.Name).Where(accepted.Contains).Distinct().ToList();
            var plant = plants.Count == 1 ? plants[0] : row.Name;
            yield return new PlantName(plant, row.Name, plant == row.Name ? NameKind.Accepted : NameKind.Synonym, IsSpecies(row.Name));
            foreach (var synonym in row.Synonyms)
            {
                yield return new PlantName(plant, synonym, plant == synonym ? NameKind.Accepted : NameKind.Synonym, IsSpecies(synonym));
            }
        }
    }

    // Names of genera and families are ordinary words in running text.
    private static bool IsSpecies(string name) => name.Contains(' ', StringComparison.Ordinal);
}
