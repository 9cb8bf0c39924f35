using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli.Cites;

public sealed class CitesListingsTests
{
    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void Every_row_and_every_annotation_is_recorded()
    {
        var listings = ImportedListings.Once;
        Assert.Equal(7288, listings.Read.Rows.Count);
        Assert.Equal(7288, listings.Pieces.Sum(piece => piece.Rows.Count));
        Assert.Equal(16, listings.Pieces.Sum(piece => piece.Annotations.Count));
        Assert.All(listings.Pieces, piece => Assert.True(piece.CalculateSize() < StatementCodec.MaximumSize));
        Assert.All(listings.Read.Rows, row => Assert.NotEqual(
            CitesNeed.Unknown, listings.Explain(row.Name, PlantPart.WholePlant, GoodsForm.Whole, "CN").Need));
    }

    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void Every_listed_row_is_found_by_its_name_and_cited()
    {
        var listings = ImportedListings.Once;
        foreach (var row in listings.Read.Rows.Where(row => row.Listing.Length > 0))
        {
            var cited = listings.Explain(row.Name.ToUpperInvariant(), PlantPart.WholePlant, GoodsForm.Whole, "CN").Steps
                .Select(step => step.Row).First(item => item is not null);
            Assert.Equal((row.TaxonId, "Checklist of CITES Species 2017-04-21"), (cited!.Row.TaxonId, cited.Version));
        }
    }

    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void Every_synonym_leads_to_a_listing()
    {
        var listings = ImportedListings.Once;
        Assert.All(listings.Read.Rows.SelectMany(row => row.Synonyms), synonym => Assert.Contains(
            listings.Explain(synonym, PlantPart.WholePlant, GoodsForm.Whole, "CN").Steps, step => step.Row is not null));
    }

    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void Populations_and_exceptions_are_read_from_the_words()
    {
        var listings = ImportedListings.Once;
        Assert.Equal(["RU"], listings.Row("Panax ginseng").Populations);
        Assert.Equal(["BI", "ET", "KE", "RW", "TZ", "UG"], listings.Row("Osyris lanceolata").Populations);
        Assert.Equal(["MZ", "SZ", "ZA", "ZW"], listings.Row("Siphonochilus aethiopicus").Populations);
        Assert.Equal(["MG"], listings.Row("Diospyros").Populations);
        Assert.Equal(["MG"], listings.Row("Diospyros greveana").Populations);
        Assert.Contains("CL", listings.Row("Dicksonia").Populations);
        Assert.Empty(listings.Row("Araucaria araucana").Populations);
        Assert.Equal(["Aloe vera", "Aloe barbadensis"], listings.Row("Aloe").Excepted);
        Assert.Equal(["Pereskia", "Pereskiopsis", "Quiabentia"], listings.Row("Cactaceae").Excepted);
        Assert.Equal(["Euphorbia misera"], listings.Row("Euphorbia").Excepted);
        Assert.True(listings.Row("Euphorbia").Conditional);
        Assert.Single(listings.Read.Remarks, remark => !remark.IsUnderstood);
    }

    [SharedTheory(ImportedListings.Table, ImportedListings.Texts)]
    [InlineData("Aloe vera", "ZA", CitesNeed.NotListed)]
    [InlineData("Aloe barbadensis", "ZA", CitesNeed.NotListed)]
    [InlineData("Aloe ferox", "ZA", CitesNeed.ExportPermit)]
    [InlineData("Aloe compressa", "MG", CitesNeed.NoCommercialTrade)]
    [InlineData("Euphorbia misera", "MX", CitesNeed.NotListed)]
    [InlineData("Pereskia grandifolia", "BR", CitesNeed.NotListed)]
    [InlineData("Dicksonia squarrosa", "NZ", CitesNeed.NotListed)]
    [InlineData("Dicksonia sellowiana", "BR", CitesNeed.ExportPermit)]
    [InlineData("Arethusa bulbosa", "US", CitesNeed.ExportPermit)]
    [InlineData("Bulbophyllum of nobody", "VN", CitesNeed.ExportPermit)]
    [InlineData("Dalbergia nigra", "BR", CitesNeed.NoCommercialTrade)]
    [InlineData("Dalbergia nobodyensis", "BR", CitesNeed.ExportPermit)]
    [InlineData("Dalbergia", "BR", CitesNeed.NoCommercialTrade)]
    [InlineData("Paphiopedilum nobodyense", "VN", CitesNeed.NoCommercialTrade)]
    [InlineData("Sarracenia rubra", "US", CitesNeed.NoCommercialTrade)]
    [InlineData("Podocarpus neriifolius", "NP", CitesNeed.CertificateOfOrigin)]
    [InlineData("Picrorhiza scrophulariiflora", "NP", CitesNeed.NotListed)]
    [InlineData("Pygeum africanum", "CM", CitesNeed.ExportPermit)]
    [InlineData("Saussurea lappa", "IN", CitesNeed.NoCommercialTrade)]
    [InlineData("Diospyros nobodyana", "CM", CitesNeed.NotListed)]
    [InlineData("Gynostemma pentaphyllum", "VN", CitesNeed.NotListed)]
    public void A_name_is_answered_by_its_row_its_synonym_or_a_wider_taxon(string name, string origin, CitesNeed need)
    {
        var part = name.StartsWith("Diospyros", StringComparison.Ordinal) ? PlantPart.Wood : PlantPart.Root;
        Assert.Equal(need, ImportedListings.Once.Explain(name, part, GoodsForm.Whole, origin).Need);
    }

    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void A_name_of_several_taxa_is_said_to_be_ambiguous_and_the_strictest_counts()
    {
        var listings = ImportedListings.Once;
        var own = listings.Read.Rows.Select(row => row.Name.ToUpperInvariant()).ToHashSet();
        var shared = listings.Read.Rows
            .SelectMany(row => row.Synonyms.Select(synonym => (Synonym: synonym.ToUpperInvariant(), row)))
            .GroupBy(pair => pair.Synonym)
            .Where(group => group.Count() > 1 && !own.Contains(group.Key))
            .ToList();
        Assert.NotEmpty(shared);
        Assert.All(shared, group =>
        {
            var answer = listings.Explain(group.Key, PlantPart.Root, GoodsForm.Whole, "CN");
            Assert.Contains(answer.Steps, step => step.Sentence.Contains("ambiguous", StringComparison.Ordinal));
            Assert.Equal(group.Max(pair => listings.Explain(pair.row.Name, PlantPart.Root, GoodsForm.Whole, "CN").Need), answer.Need);
        });
    }
}
