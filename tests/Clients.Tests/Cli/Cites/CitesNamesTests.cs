using Traceability.LedgerCore.Names;
using Traceability.TestKit;

namespace Traceability.Clients.Tests.Cli.Cites;

/// <summary>The names of the whole Index of CITES Species.</summary>
public sealed class CitesNamesTests
{
    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void EveryAcceptedNameAndSynonymMatchesItself()
    {
        var rows = ImportedListings.Once.Read.Rows;
        Assert.True(rows.Count > 5_000);
        var index = new NameIndex(rows.SelectMany(row => row.Synonyms
            .Select(name => new PlantName(row.Name, name, NameKind.Synonym, true))
            .Prepend(new PlantName(row.Name, row.Name, NameKind.Accepted, true))));
        Assert.All(rows, row =>
        {
            foreach (var name in row.Synonyms.Prepend(row.Name))
            {
                Assert.Contains(row.Name, index.PlantsOf(name));
                Assert.Contains(row.Name, index.PlantsOf(name.ToUpperInvariant()));
            }
        });
    }
}
