using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    /// <summary>Label rules with every rule in use; one species is threatened.</summary>
    public static V1.LabelRules LabelRules => new()
    {
        ProductPermille = 200,
        ExcipientsCount = true,
        ThreatenedMustBeCertified = true,
        ThreatenedSpecies = { "Nardostachys jatamansi" },
        MixedPermille = 500,
        MultiPackAllProducts = true,
        Source = "Example labelling rules 2021, paragraph 3",
    };

    /// <summary>The rules of the season with label rules, in force from now.</summary>
    public Draft RulesWithLabels(Action<V1.LabelRules>? bend = null) => Rules().With(statement =>
    {
        statement.RuleSet.EffectiveFromMs = statement.OccurredAtMs;
        statement.RuleSet.LabelRules = LabelRules;
        bend?.Invoke(statement.RuleSet.LabelRules);
    });

    /// <summary>A dried lot of the processor's own, by a sale from the cooperative. It weighs a quarter of what was collected.</summary>
    public LotKey DriedAtProcessor(long freshMg, bool isOutside = false)
    {
        var measures = Measures(freshMg);
        measures.Position = isOutside ? new V1.Position { LatitudeE7 = 1, LongitudeE7 = 1 } : measures.Position;
        var fresh = RecordLot(Harvest(freshMg).Seal("measures", measures));
        var dry = RecordLot(Dry(Cooperative, fresh, freshMg, freshMg / 4));
        return RecordLot(Receive(Processor, Record(Sell(Cooperative, dry, freshMg / 4, Processor)), freshMg / 4));
    }

    /// <summary>A product from lots, all of what was drawn being dry matter, and other ingredients; in packs of 1 mg.</summary>
    public Draft Formulate(Actor issuer, (LotKey Lot, long MassMg)[] lots, params V1.Ingredient[] others)
    {
        var recipe = new V1.Recipe
        {
            InputMg = { lots.Select(lot => lot.MassMg) },
            Ingredients = { lots.Select((lot, place) => new V1.Ingredient { Kind = V1.IngredientKind.Lot, Input = (uint)place, DryMg = lot.MassMg }) },
        };
        recipe.Ingredients.Add(others);
        return Draft(issuer, statement => statement.Formulation = new V1.Formulation
        {
            Kind = V1.FormulationKind.Recipe,
            Inputs = { lots.Select(lot => lot.Lot.ToMessage()) },
            Product = "Mountain tea",
            Units = recipe.Ingredients.Sum(line => line.DryMg),
            UnitNetMg = 1,
        }).Seal("recipe", recipe);
    }

    /// <summary>A multi-pack of whole packs.</summary>
    public Draft MultiPack(Actor issuer, long units, params (LotKey Lot, long MassMg)[] packs) => Draft(issuer, statement =>
        statement.Formulation = new V1.Formulation
        {
            Kind = V1.FormulationKind.MultiPack,
            Inputs = { packs.Select(pack => pack.Lot.ToMessage()) },
            Product = "Gift box",
            Units = units,
            UnitNetMg = packs.Sum(pack => pack.MassMg) / units,
        }).Seal("recipe", new V1.Recipe { InputMg = { packs.Select(pack => pack.MassMg) } });

    /// <summary>An ingredient from no lot.</summary>
    public static V1.Ingredient Ingredient(V1.IngredientKind kind, string name, long dryMg) => new() { Kind = kind, Name = name, DryMg = dryMg };
}
