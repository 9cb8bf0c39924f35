using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class FormulationTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public void A_product_of_several_ingredients_is_a_packed_lot_with_its_category()
    {
        var season = Open();
        var lot = season.DriedAtProcessor(4 * Kg);
        var made = season.RecordLot(season.Formulate(season.Processor, [(lot, 200)], Honey(800)));

        var product = season.Lot(made);
        Assert.Equal(LotSource.Formulation, product.Source);
        Assert.Equal(V1.LabelCategory.Product, product.LabelCategory);
        Assert.Equal(V1.ClaimStatus.Certified, product.Claim);
        Assert.Equal(V1.MassState.Finished, product.MassState);
        Assert.Equal((1000, 1000, 1), (product.MassMg, product.Units, product.UnitNetMg));
        Assert.Equal(SeasonScript.Species, product.Species);
        Assert.Equal([season.CertificateId.ToByteString()], product.Certificates);
        Assert.Equal(Kg - 200, season.Lot(lot).BalanceMg);
    }

    [Theory]
    [InlineData(800, V1.LabelCategory.Product)]
    [InlineData(801, V1.LabelCategory.Ingredient)]
    public void The_bound_is_on_the_milligram(long honeyMg, V1.LabelCategory category)
    {
        var season = Open();
        var made = season.RecordLot(season.Formulate(season.Processor, [(season.DriedAtProcessor(4 * Kg), 200)], Honey(honeyMg)));
        Assert.Equal(category, season.Lot(made).LabelCategory);
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(made).Claim);
    }

    [Fact]
    public void Without_label_rules_the_claim_is_withheld()
    {
        var season = SeasonScript.Open();
        var made = season.RecordLot(season.Formulate(season.Processor, [(season.DriedAtProcessor(4 * Kg), 200)]));
        Assert.Equal(["LABEL_CATEGORY_NONE"], CodesOf(season, made));
        Assert.Contains("no label rules were in force", season.Lot(made).Notices[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_of_the_pack_date_rule()
    {
        var season = Open();
        var lot = season.DriedAtProcessor(4 * Kg);
        season.NowMs += SeasonScript.Day;
        season.Record(season.RulesWithLabels(rules => rules.ProductPermille = 201));
        var now = season.RecordLot(season.Formulate(season.Processor, [(lot, 200)], Honey(800)));
        var before = season.RecordLot(season.Formulate(season.Processor, [(lot, 200)], Honey(800))
            .With(statement => statement.OccurredAtMs = season.NowMs - 1));
        Assert.Equal(V1.LabelCategory.Ingredient, season.Lot(now).LabelCategory);
        Assert.Equal(V1.LabelCategory.Product, season.Lot(before).LabelCategory);
    }

    [Fact]
    public void A_withheld_lot_withholds_the_product_unless_it_is_used_without_the_claim()
    {
        var season = Open();
        var (good, bad) = (season.DriedAtProcessor(4 * Kg), season.DriedAtProcessor(4 * Kg, isOutside: true));
        var silent = season.RecordLot(season.Formulate(season.Processor, [(good, 500), (bad, 500)]));
        var said = season.RecordLot(Unclaimed(season.Formulate(season.Processor, [(good, 500), (bad, 500)]), 1));

        Assert.Equal(["INPUT_WITHHELD", "OUTSIDE_AREA"], CodesOf(season, silent));
        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(silent).Claim);
        Assert.Empty(CodesOf(season, said));
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(said).Claim);
        Assert.Equal(V1.LabelCategory.Product, season.Lot(said).LabelCategory);
    }

    [Fact]
    public void What_is_used_without_the_claim_counts_as_uncertified()
    {
        var season = Open();
        var lot = season.DriedAtProcessor(4 * Kg);
        var other = season.DriedAtProcessor(4 * Kg);
        var some = season.RecordLot(Unclaimed(season.Formulate(season.Processor, [(lot, 199), (other, 801)]), 1));
        var none = season.RecordLot(Unclaimed(season.Formulate(season.Processor, [(lot, 199), (other, 801)]), 0, 1));
        Assert.Equal(V1.LabelCategory.Ingredient, season.Lot(some).LabelCategory);
        Assert.Equal(["LABEL_CATEGORY_NONE"], CodesOf(season, none));
        Assert.Empty(season.Lot(none).Certificates);
    }

    [Fact]
    public void A_threatened_wild_ingredient_bars_the_claim_and_is_not_named()
    {
        var season = Open();
        var wild = SeasonScript.Ingredient(V1.IngredientKind.Wild, "Nardostachys jatamansi", 1);
        var made = season.RecordLot(season.Formulate(season.Processor, [(season.DriedAtProcessor(4 * Kg), 1000)], wild));
        var notice = Assert.Single(season.Lot(made).Notices);
        Assert.Equal("LABEL_CATEGORY_NONE", notice.Code);
        Assert.DoesNotContain("Nardostachys", notice.Sentence, StringComparison.Ordinal);
        Assert.Contains(SeasonScript.LabelRules.Source, notice.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PERMIT-7", 500, V1.LabelCategory.Product)]
    [InlineData("PERMIT-7", 501, V1.LabelCategory.None)]
    [InlineData("", 500, V1.LabelCategory.None)]
    public void The_same_plant_cultivated_needs_a_permit(string permit, long cultivatedMg, V1.LabelCategory category)
    {
        var season = Open();
        var grown = SeasonScript.Ingredient(V1.IngredientKind.Cultivated, SeasonScript.Species, cultivatedMg);
        var made = season.RecordLot(season.Formulate(season.Processor, [(season.DriedAtProcessor(4 * Kg), 500)], grown)
            .With(statement => statement.Formulation.MixingPermit = permit));
        Assert.Equal(category, season.Lot(made).LabelCategory);
    }

    [Fact]
    public void What_may_not_speak_of_the_claim_is_not_restored()
    {
        var season = Open();
        var wild = SeasonScript.Ingredient(V1.IngredientKind.Wild, "Nardostachys jatamansi", 1);
        var made = season.RecordLot(season.Formulate(season.Processor, [(season.DriedAtProcessor(4 * Kg), 1000)], wild));
        var ruling = season.Offer(season.Resolve(season.Owner, made, V1.ClaimDecision.Restore));
        Assert.Equal("NOT_RESOLVABLE", Assert.IsType<Ruling.Refused>(ruling).Refusal.Code);
    }

    [Fact]
    public void Packs_are_no_ingredient()
    {
        var season = Open();
        var packs = season.RecordLot(season.Pack(season.Processor, season.DriedAtProcessor(4 * Kg), 20, 50_000));
        var ruling = season.Offer(season.Formulate(season.Processor, [(packs, 50_000)]));
        Assert.Equal("LOT_ALREADY_PACKED", Assert.IsType<Ruling.Refused>(ruling).Refusal.Code);
    }

    [Fact]
    public void Only_dry_matter_that_was_drawn_counts()
    {
        var season = Open();
        var lot = season.DriedAtProcessor(4 * Kg);
        var stored = season.Lot(lot);
        stored.DryMg = stored.MassMg / 10 * 9;
        season.State.Apply([new StateChange(StateKey.Lot(LotPlace.Of(stored)), Google.Protobuf.MessageExtensions.ToByteArray(stored))]);

        Assert.Equal("RECIPE_DRY_ABOVE_INPUT", Assert.IsType<Ruling.Refused>(season.Offer(Recipe(season, lot, 1000, 901))).Refusal.Code);
        Assert.IsType<Ruling.Admitted>(season.Offer(Recipe(season, lot, 1000, 900)));
    }

    [Fact]
    public void A_multi_pack_of_category_one_packs_carries_the_claim()
    {
        var season = Open();
        var (tea, mix) = Packs(season, Honey(800));
        var box = season.RecordLot(season.MultiPack(season.Processor, 10, (tea, 500_000), (mix, 1000)));
        var lot = season.Lot(box);
        Assert.Equal(V1.LabelCategory.Product, lot.LabelCategory);
        Assert.Equal(V1.ClaimStatus.Certified, lot.Claim);
        Assert.Equal((501_000, 10, 50_100), (lot.MassMg, lot.Units, lot.UnitNetMg));
        Assert.Equal(0, season.Lot(mix).BalanceMg);
    }

    [Fact]
    public void A_multi_pack_with_a_category_two_item_does_not()
    {
        var season = Open();
        var (tea, mix) = Packs(season, Honey(801));
        Assert.Equal(V1.LabelCategory.Ingredient, season.Lot(mix).LabelCategory);
        var box = season.RecordLot(season.MultiPack(season.Processor, 1, (tea, 50_000), (mix, 10)));
        Assert.Equal(["LABEL_CATEGORY_NONE"], CodesOf(season, box));
    }

    [Fact]
    public void Labels_of_packs_in_a_multi_pack_stay_and_the_box_gets_its_own()
    {
        var season = Open();
        var (tea, _) = Packs(season, Honey(800));
        season.Record(season.Label(season.Processor, tea, 20, 50_000, "TEA"));
        var box = season.RecordLot(season.MultiPack(season.Processor, 10, (tea, 1_000_000)));
        season.Record(season.Label(season.Processor, box, 10, 100_000, "BOX"));
        Assert.Equal(20, season.Lot(tea).LabelledUnits);
        var beyond = season.Offer(season.Label(season.Processor, tea, 1, 50_000, "TEA2"));
        Assert.Equal("LABELS_BEYOND_UNITS", Assert.IsType<Ruling.Refused>(beyond).Refusal.Code);
    }

    [Fact]
    public void The_category_goes_with_the_packs_that_are_sold()
    {
        var season = Open();
        var (_, mix) = Packs(season, Honey(801));
        var sale = season.Record(season.Sell(season.Processor, mix, 100, season.Trader));
        var received = season.RecordLot(season.Receive(season.Trader, sale, 100));
        Assert.Equal(V1.LabelCategory.Ingredient, season.Lot(received).LabelCategory);
    }

    [Fact]
    public void A_product_of_two_plants_is_of_no_one_species()
    {
        var season = Open();
        var lot = season.DriedAtProcessor(4 * Kg);
        var other = season.DriedAtProcessor(4 * Kg);
        var stored = season.Lot(other);
        (stored.Species, stored.Part) = ("Arnica montana", V1.PlantPart.Flower);
        season.State.Apply([new StateChange(StateKey.Lot(LotPlace.Of(stored)), Google.Protobuf.MessageExtensions.ToByteArray(stored))]);
        var made = season.RecordLot(season.Formulate(season.Processor, [(lot, 10), (other, 10)]));
        Assert.Empty(season.Lot(made).Species);
        Assert.Equal(V1.PlantPart.Unspecified, season.Lot(made).Part);
        season.Record(season.Label(season.Processor, made, 20, 1, "MIX"));
    }

    private static SeasonScript Open()
    {
        var season = SeasonScript.Open();
        season.Record(season.RulesWithLabels());
        return season;
    }

    private static (LotKey Tea, LotKey Mix) Packs(SeasonScript season, V1.Ingredient honey) => (
        season.RecordLot(season.Pack(season.Processor, season.DriedAtProcessor(4 * Kg), 20, 50_000)),
        season.RecordLot(season.Formulate(season.Processor, [(season.DriedAtProcessor(4 * Kg), 200)], honey)));

    private static Draft Recipe(SeasonScript season, LotKey lot, long drawnMg, long dryMg) =>
        season.Formulate(season.Processor, [(lot, drawnMg)]).Seal("recipe", new V1.Recipe
        {
            InputMg = { drawnMg },
            Ingredients = { new V1.Ingredient { Kind = V1.IngredientKind.Lot, DryMg = dryMg } },
        });

    private static Draft Unclaimed(Draft draft, params uint[] places) => draft.With(statement => statement.Formulation.UnclaimedInputs.Add(places));

    private static V1.Ingredient Honey(long dryMg) => SeasonScript.Ingredient(V1.IngredientKind.Other, "honey", dryMg);

    private static string[] CodesOf(SeasonScript season, LotKey lot) => [.. season.Lot(lot).Notices.Select(notice => notice.Code)];
}
