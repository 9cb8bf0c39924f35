using Traceability.LedgerCore.Custody;
using Traceability.TestKit;
using Traceability.V1;
using static Traceability.V1.GoodsForm;
using static Traceability.V1.PlantPart;

namespace Traceability.Clients.Tests.Cli.Cites;

/// <summary>What five plants need in each part and form, from reading the texts of the annotations.</summary>
public sealed class CitesGoodsTests
{
    private const string Permit = "permit";
    private const string Free = "free";
    private const string Open = "permit unless shown otherwise";

    /// <summary>Name, origin, part, form, answer, row, annotation.</summary>
    public static TheoryData<string, string, PlantPart, GoodsForm, string, string, string> Goods => new()
    {
        { "Nardostachys jatamansi", "NP", Root, Whole, Permit, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Root, Cut, Permit, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Root, Powder, Permit, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Wood, Whole, Permit, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Root, Extract, Permit, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Root, Oil, Permit, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Root, Finished, Free, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Seed, Whole, Free, "29093", "#2" },
        { "Nardostachys jatamansi", "NP", Seed, Oil, Open, "29093", "#2" },
        { "Nardostachys grandiflora", "NP", Root, Whole, Permit, "29093", "#2" },
        { "Dalbergia cochinchinensis", "VN", Root, Whole, Permit, "15804", "#4" },
        { "Dalbergia cochinchinensis", "VN", Root, Powder, Permit, "15804", "#4" },
        { "Dalbergia cochinchinensis", "VN", Wood, Whole, Permit, "15804", "#4" },
        { "Dalbergia cochinchinensis", "VN", Wood, SawnWood, Permit, "15804", "#4" },
        { "Dalbergia cochinchinensis", "VN", Wood, Extract, Permit, "15804", "#4" },
        { "Dalbergia cochinchinensis", "VN", Wood, Finished, Permit, "15804", "#4" },
        { "Dalbergia cochinchinensis", "VN", Leaf, Whole, Permit, "15804", "#4" },
        { "Dalbergia cochinchinensis", "VN", Seed, Whole, Free, "15804", "#4" },
        { "Panax ginseng", "RU", Root, Whole, Permit, "19207", "#3" },
        { "Panax ginseng", "RU", Root, Cut, Permit, "19207", "#3" },
        { "Panax ginseng", "RU", Root, Powder, Free, "19207", "#3" },
        { "Panax ginseng", "RU", Wood, Whole, Free, "19207", "#3" },
        { "Panax ginseng", "RU", Root, Extract, Free, "19207", "#3" },
        { "Panax ginseng", "RU", Root, Finished, Open, "19207", "#3" },
        { "Panax ginseng", "RU", Leaf, Whole, Free, "19207", "#3" },
        { "Panax ginseng", "RU", WholePlant, Whole, Open, "19207", "#3" },
        { "Panax ginseng", "CN", Root, Whole, Free, "19207", "" },
        { "Panax ginseng", "CN", Root, Finished, Free, "19207", "" },
        { "Aralia ginseng", "RU", Root, Whole, Permit, "19207", "#3" },
        { "Prunus africana", "CM", Bark, Whole, Permit, "22086", "#4" },
        { "Prunus africana", "CM", Root, Whole, Permit, "22086", "#4" },
        { "Prunus africana", "CM", Bark, Powder, Permit, "22086", "#4" },
        { "Prunus africana", "CM", Wood, Whole, Permit, "22086", "#4" },
        { "Prunus africana", "CM", Bark, Extract, Permit, "22086", "#4" },
        { "Prunus africana", "CM", Bark, Finished, Permit, "22086", "#4" },
        { "Prunus africana", "CM", Seed, Whole, Free, "22086", "#4" },
        { "Gastrodia elata", "CN", Root, Whole, Permit, "16892", "#4" },
        { "Gastrodia elata", "CN", Root, Powder, Permit, "16892", "#4" },
        { "Gastrodia elata", "CN", Wood, Whole, Permit, "16892", "#4" },
        { "Gastrodia elata", "CN", Root, Extract, Permit, "16892", "#4" },
        { "Gastrodia elata", "CN", Root, Finished, Permit, "16892", "#4" },
        { "Gastrodia elata", "CN", Seed, Whole, Free, "16892", "#4" },
        { "Gastrodia elata", "CN", Fruit, Whole, Open, "16892", "#4" },
        { "Dalbergia cearensis", "BR", Leaf, Whole, Free, "", "#15" },
        { "Dalbergia retusa", "MX", Wood, Powder, Free, "", "#6" },
        { "Dalbergia retusa", "CR", Wood, Powder, Permit, "", "#15" },
        { "Euphorbia antisyphilitica", "MX", Resin, Finished, Free, "", "#4" },
        { "Euphorbia antisyphilitica", "MX", Resin, Powder, Permit, "", "#4" },
        { "Mammillaria nobodyi", "MX", Seed, Whole, Permit, "", "#4" },
        { "Mammillaria nobodyi", "US", Seed, Whole, Free, "", "#4" },
        { "Hydrastis canadensis", "US", Root, Powder, Permit, "28204", "#8" },
        { "Hydrastis canadensis", "US", Root, Extract, Free, "28204", "#8" },
        { "Pterocarpus santalinus", "IN", Wood, Extract, Permit, "28106", "#7" },
        { "Pterocarpus santalinus", "IN", Wood, SawnWood, Free, "28106", "#7" },
        { "Aniba rosaeodora", "BR", Wood, Oil, Permit, "19724", "#12" },
        { "Aniba rosaeodora", "BR", Wood, Finished, Free, "19724", "#12" },
        { "Bulnesia sarmientoi", "PY", Wood, Finished, Open, "23851", "#11" },
        { "Aquilaria", "VN", Wood, Chips, Permit, "13257", "#14" },
        { "Aquilaria", "VN", Wood, Powder, Open, "13257", "#14" },
        { "Aquilaria", "VN", Leaf, Whole, Free, "13257", "#14" },
        { "Aquilaria", "VN", Leaf, Finished, Free, "13257", "#14" },
        { "Hoodia gordonii", "ZA", Aerial, Powder, Open, "16793", "#9" },
        { "Adansonia grandidieri", "MG", Fruit, Whole, Permit, "67986", "#16" },
        { "Adansonia grandidieri", "MG", Bark, Whole, Free, "67986", "#16" },
        { "Lodoicea maldivica", "SC", Seed, Powder, Permit, "13888", "#13" },
        { "Pterocarpus erinaceus", "ML", Wood, Finished, Permit, "67733", "" },
        { "Swietenia mahagoni", "CU", Wood, Log, Permit, "16833", "#5" },
        { "Swietenia mahagoni", "CU", Wood, Chips, Free, "16833", "#5" },
        { "Swietenia mahagoni", "CU", Wood, Whole, Open, "16833", "#5" },
    };

    [SharedTheory(ImportedListings.Table, ImportedListings.Texts)]
    [MemberData(nameof(Goods))]
    public void Part_and_form_are_answered_with_row_and_annotation(
        string name, string origin, PlantPart part, GoodsForm form, string expected, string taxon, string annotation)
    {
        var answer = ImportedListings.Once.Explain(name, part, form, origin);
        Assert.Equal(expected, answer.NeedsPermit ? answer.UnlessShown ? Open : Permit : Free);
        Assert.Equal(annotation, answer.Steps.LastOrDefault(step => step.Annotation is not null)?.Annotation!.Annotation.Symbol ?? "");
        Assert.All(answer.Steps.Where(step => step.Annotation is not null), step => Assert.NotEmpty(step.Annotation!.Annotation.Text));
        if (taxon.Length > 0)
        {
            Assert.Equal(taxon, answer.Steps.Last(step => step.Row is not null).Row!.Row.TaxonId);
        }
    }

    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void Without_a_border_or_from_another_origin_the_need_is_another()
    {
        var listings = ImportedListings.Once;
        Assert.Equal(CitesNeed.NoBorder, listings.Explain("Nardostachys jatamansi", Root, Whole, "NP", "NP", "NP").Need);
        Assert.Equal(CitesNeed.ReExportCertificate, listings.Explain("Nardostachys jatamansi", Root, Whole, "NP", "IN").Need);
        Assert.Equal(CitesNeed.ExportPermit, listings.Explain("Nardostachys jatamansi", Root, Whole, "NP").Need);
        Assert.Equal(CitesNeed.ReExportCertificate, listings.Explain("Panax ginseng", Root, Whole, "RU", "CN").Need);
        Assert.Equal(CitesNeed.NotListed, listings.Explain("Panax ginseng", Root, Whole, "CN", "RU").Need);
    }

    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public void Before_the_listings_are_in_force_nothing_is_listed()
    {
        var season = ImportedListings.Once.Season;
        CitesNeed At(long moment) => CitesResolver.Explain(
            new CitesQuestion("Prunus africana", Bark, Whole, "CM", "CM", "DE", moment), season.State).Need;
        Assert.Equal((CitesNeed.NotListed, CitesNeed.ExportPermit), (At(SeasonScript.Beginning - 1), At(SeasonScript.Beginning)));
    }
}
