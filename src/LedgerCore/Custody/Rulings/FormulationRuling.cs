using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Lots and other ingredients became a finished product, or packs were put together into a multi-pack.</summary>
internal static class FormulationRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Formulation;
        var recipe = ruled.Statement.Parts.As<V1.Recipe>();
        var refusal = TakeInputs(ruled, body, recipe, out var inputs)
            ?? CertificatesHaveRoom.Check(inputs)
            ?? RuleGoods(body, recipe, inputs)
            ?? UnitIsTheOperators.Check(ruled, body.Unit);
        if (refusal is not null)
        {
            return refusal;
        }

        var claimed = Claimed(body, inputs);
        var finding = FormulationCategory.Of(body, recipe, inputs, RulesInForce.Labels(ruled));
        ruled.Note(RecordedInTime.Check(ruled));
        ruled.Note(InputsCarryTheClaim.Check(claimed));
        ruled.Note(IssuerIsRegisteredForStep.Check(ruled, V1.ProcessKind.Pack));
        ruled.Note(claimed
            .Select(input => WorkIsInScopeUnits.Check(ruled, V1.Activity.Pack, input.Species, input.Part, body.Unit))
            .FirstOrDefault(notice => notice is not null));
        ruled.Note(NonConformitiesAreClosed.CheckMajor(ruled));
        ruled.Note(NonConformitiesAreClosed.CheckMinor(ruled));
        ruled.Note(ProductMaySpeakOfTheClaim.Check(finding));
        Record(ruled, recipe, inputs, claimed, finding.Category);
        return null;
    }

    private static Refusal? RuleGoods(V1.Formulation body, V1.Recipe recipe, LotRecord[] inputs) =>
        body.Kind == V1.FormulationKind.MultiPack
            ? ItemsArePacked.Check(recipe, inputs)
            : InputsAreNotPacked.Check(inputs) ?? RecipeDryIsInInputs.Check(recipe, inputs) ?? PackedIsInRecipe.Check(body, recipe);

    private static Refusal? TakeInputs(RulingCase ruled, V1.Formulation body, V1.Recipe recipe, out LotRecord[] inputs)
    {
        inputs = new LotRecord[body.Inputs.Count];
        for (var place = 0; place < inputs.Length; place++)
        {
            if (LotIsUsable.Check(ruled, LotKey.Of(body.Inputs[place]), recipe.InputMg[place], out inputs[place]) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static LotRecord[] Claimed(V1.Formulation body, LotRecord[] inputs) =>
        [.. inputs.Where((_, place) => !body.UnclaimedInputs.Contains((uint)place))];

    private static void Record(RulingCase ruled, V1.Recipe recipe, LotRecord[] inputs, LotRecord[] claimed, V1.LabelCategory category)
    {
        for (var place = 0; place < inputs.Length; place++)
        {
            LotEntry.Draw(ruled, inputs[place], recipe.InputMg[place]);
        }

        var body = ruled.Message.Formulation;
        var lot = new LotRecord
        {
            DryMg = inputs.Zip(recipe.InputMg, DryMatter.DrawnWith).Sum(),
            Source = LotSource.Formulation,
            Species = Common(inputs, input => input.Species) ?? "",
            Part = Common(inputs, input => input.Part),
            MassState = V1.MassState.Finished,
            Form = V1.GoodsForm.Finished,
            MassMg = checked(body.Units * body.UnitNetMg),
            Holder = ruled.Message.Issuer,
            Product = body.Product,
            Units = body.Units,
            UnitNetMg = body.UnitNetMg,
            Unit = body.Unit,
            LabelCategory = category,
        };
        lot.Goods.Add(lot.Species.Length > 0 && lot.Part != V1.PlantPart.Unspecified ? [] : GoodsOf(inputs));
        LotEntry.Enter(ruled, output: 0, lot, inputs, claimed);
    }

    private static IEnumerable<LotGoods> GoodsOf(LotRecord[] inputs) => inputs
        .SelectMany(input => input.Goods.Count > 0 ? input.Goods : [new LotGoods { Species = input.Species, Part = input.Part }])
        .Distinct()
        .OrderBy(goods => goods.Species, StringComparer.Ordinal)
        .ThenBy(goods => goods.Part);

    // What all have in common, else nothing: a product of several species is of none.
    private static T? Common<T>(LotRecord[] inputs, Func<LotRecord, T> of) =>
        inputs.Select(of).Distinct().Count() == 1 ? of(inputs[0]) : default;
}
