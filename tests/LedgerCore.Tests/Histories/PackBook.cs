using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Kind = Traceability.V1.IngredientKind;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>I9 and I13: the label category of a recipe in decimals, and never more labels than packs.</summary>
internal sealed class PackBook(SeasonScript season, Register register) : Book
{
    private readonly Dictionary<LotKey, long> labels = [];
    private readonly HashSet<(string Product, string Code)> codes = [];

    public override void Read(Page page)
    {
        if (page.Message.LabelBatch is { } batch)
        {
            var lot = LotKey.Of(batch.Lot);
            Assert.True(codes.Add((batch.SelfIssuedId, batch.LotCode)), $"{page}: {batch.LotCode} again");
            labels[lot] = labels.GetValueOrDefault(lot) + batch.Units;
            var maker = season.Entries[(int)season.Lot(lot).LogIndex].Statement.Message;
            var packed = maker.Formulation?.Units ?? maker.Processing.Outputs[(int)lot.Output].Units;
            Assert.InRange(labels[lot], 1, packed - season.Lot(lot).OpenedUnits);
            Assert.Equal(labels[lot], season.Lot(lot).LabelledUnits);
            Count("labels");
        }
        else if (page.Message.Formulation is { Kind: V1.FormulationKind.Recipe } body && page.Ruling is not null)
        {
            var expected = CategoryOf(body, page.Part<V1.Recipe>(), register.RulesAt(page.Moment)?.LabelRules);
            Assert.Equal(expected, page.Lot().LabelCategory);
            Assert.Equal(expected == V1.LabelCategory.None, page.Has("LABEL_CATEGORY_NONE"));
            Count($"{expected}");
        }
        else if (page.Message.Formulation is { } pack && page.Ruling is not null)
        {
            // The rules of these histories ask every item of a multi-pack for category I.
            Assert.True(page.Lot().LabelCategory != V1.LabelCategory.Product || pack.Inputs.Select(LotKey.Of).All(item =>
                season.Lot(item) is { Claim: V1.ClaimStatus.Certified, LabelCategory: V1.LabelCategory.Product or V1.LabelCategory.Unspecified }));
            Count("multi-pack");
        }
    }

    private V1.LabelCategory CategoryOf(V1.Formulation body, V1.Recipe recipe, V1.LabelRules? rules)
    {
        if (rules is null)
        {
            return V1.LabelCategory.None;
        }

        var (certified, wildSame, cultivated, whole) = (0m, 0m, 0m, 0m);
        var isBarred = false;
        foreach (var line in recipe.Ingredients)
        {
            var isCertified = line.Kind == Kind.Lot && !body.UnclaimedInputs.Contains(line.Input)
                && season.Lot(LotKey.Of(body.Inputs[(int)line.Input])).Claim == V1.ClaimStatus.Certified;
            var name = line.Kind == Kind.Lot ? SeasonScript.Species : line.Name;
            certified += isCertified ? line.DryMg : 0;
            whole += line.Kind == Kind.WaterOrSalt || (line.Kind == Kind.Excipient && !rules.ExcipientsCount) ? 0 : line.DryMg;
            wildSame += name == SeasonScript.Species && !isCertified && line.Kind is Kind.Lot or Kind.Wild ? line.DryMg : 0;
            cultivated += name == SeasonScript.Species && line.Kind == Kind.Cultivated ? line.DryMg : 0;
            isBarred |= line.Kind is Kind.Wild or Kind.Lot && !isCertified && rules.ThreatenedMustBeCertified && rules.ThreatenedSpecies.Contains(name);
        }

        if (certified > 0 && cultivated > 0)
        {
            isBarred |= body.MixingPermit.Length == 0 || certified / (certified + wildSame + cultivated) < rules.MixedPermille / 1000m;
        }

        return isBarred || certified == 0 ? V1.LabelCategory.None
            : certified / whole >= rules.ProductPermille / 1000m ? V1.LabelCategory.Product
            : certified / whole >= rules.IngredientPermille / 1000m ? V1.LabelCategory.Ingredient
            : V1.LabelCategory.None;
    }
}
