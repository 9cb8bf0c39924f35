using System.Net;
using System.Text.Json;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class LabelCategoryTests(FormulatedSeason season) : IClassFixture<FormulatedSeason>
{
    [Theory]
    [InlineData("CAT-I", "en", "It is a certified product")]
    [InlineData("CAT-II", "en", "It is made with certified ingredients")]
    [InlineData("CAT-II", "vi", "được làm với nguyên liệu được chứng nhận")]
    [InlineData("CAT-I", "zh", "这是经认证的产品")]
    [InlineData("CAT-0", "en", "By the rules for labels the product may not speak of the claim.")]
    public async Task A_person_reads_the_category_in_a_plain_sentence(string code, string language, string sentence)
    {
        var (status, page) = await season.Running.ReadAsync($"/id/JIAOGULAN-TEA/10/{code}", language);
        page = WebUtility.HtmlDecode(page);
        Assert.Equal(200, status);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nardostachys", page, StringComparison.Ordinal);
        Assert.DoesNotContain("honey", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chain_tells_the_formulation()
    {
        var page = WebUtility.HtmlDecode((await season.Running.ReadAsync("/id/JIAOGULAN-TEA/10/CAT-I")).Body);
        Assert.Contains("made the product from several ingredients", page, StringComparison.Ordinal);
        Assert.Contains("collected wild plants", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CAT-I", "certified_product")]
    [InlineData("CAT-II", "made_with_certified_ingredients")]
    public async Task A_machine_reads_the_category(string code, string category)
    {
        var (_, json) = await season.Running.ReadAsync($"/id/JIAOGULAN-TEA/10/{code}?format=json");
        Assert.Equal(category, JsonDocument.Parse(json).RootElement.GetProperty("labelCategory").GetString());
    }

    [Theory]
    [InlineData("CAT-I", BundleVerdict.Genuine)]
    [InlineData("CAT-0", BundleVerdict.Withheld)]
    public async Task The_bundle_of_a_product_verifies_without_its_recipe(string code, BundleVerdict verdict)
    {
        var file = await season.Running.Web.GetByteArrayAsync($"/id/JIAOGULAN-TEA/10/{code}/bundle");
        Assert.Equal(verdict, BundleVerifier.Verify(file, season.Ledger.VerifierKeys).Verdict);
    }

    [Fact]
    public async Task A_recipe_is_asked_about_by_the_rules_of_a_date()
    {
        var query = season.Running.Get<CategoryQuery>();
        var request = new ComputeLabelCategoryRequest
        {
            Ingredients =
            {
                new CategoryIngredient { Kind = IngredientKind.Wild, Name = "Arnica montana", Certified = true, DryMg = 199 },
                new CategoryIngredient { Kind = IngredientKind.Other, Name = "honey", DryMg = 801 },
            },
        };
        var now = await query.AskAsync(request, default);
        Assert.Equal(LabelCategory.Ingredient, now.Category);
        Assert.Equal((199, 1000, 200u), (now.Tests[0].PartMg, now.Tests[0].WholeMg, now.Tests[0].Permille));
        Assert.Equal((CategoryGapKind.Add, 2), (now.Missing[0].Kind, now.Missing[0].Mg));
        Assert.Equal("2026.2", now.RuleSet);

        request.AsOfMs = 1;
        Assert.Equal(CategoryGapKind.Rules, Assert.Single((await query.AskAsync(request, default)).Missing).Kind);
    }

    [Fact]
    public async Task A_lot_tells_its_category_in_a_sentence()
    {
        var lot = (await season.Ledger.Api<CustodyApi>().GetLot(new GetLotRequest { Id = season.Product.ToMessage() }, new TestCall())).Lot;
        Assert.Equal((LotOrigin.Formulation, LabelCategory.Product, 1000), (lot.Origin, lot.LabelCategory, lot.Units));
        Assert.Equal("It is a certified product, and may be named so.", lot.LabelCategorySentence);
    }

    [Fact]
    public void A_question_that_cannot_be_meant_is_refused()
    {
        Assert.Equal("FIELD_COUNT", CategoryQuestion.FaultIn(new ComputeLabelCategoryRequest())?.Code);
        Assert.Equal("FIELD_NOT_ALLOWED", FaultIn(new CategoryIngredient { Kind = IngredientKind.Excipient, Name = "starch", DryMg = 1, Certified = true }));
        Assert.Equal("FIELD_OUT_OF_RANGE", FaultIn(new CategoryIngredient { Kind = IngredientKind.Wild, Name = "A b" }));
        Assert.Null(FaultIn(new CategoryIngredient { Kind = IngredientKind.Wild, Name = "A b", DryMg = 1, Certified = true }));
    }

    private static string? FaultIn(CategoryIngredient line) =>
        CategoryQuestion.FaultIn(new ComputeLabelCategoryRequest { Ingredients = { line } })?.Code;
}
