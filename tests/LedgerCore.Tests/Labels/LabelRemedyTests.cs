using Traceability.LedgerCore.Labels;
using Category = Traceability.V1.LabelCategory;
using Kind = Traceability.V1.IngredientKind;

namespace Traceability.LedgerCore.Tests.Labels;

/// <summary>Random recipes under random rules: certified matter never harms, and what is missing reaches the next category.</summary>
public sealed class LabelRemedyTests
{
    private static readonly string[] Plants = ["Arnica montana", "Nardostachys jatamansi", "Mentha × piperita", "Prunus africana"];
    private static readonly Kind[] Kinds = [Kind.Lot, Kind.Wild, Kind.Cultivated, Kind.Other, Kind.Excipient, Kind.WaterOrSalt];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_missing_reaches_the_next_category(int seed) => Try(seed, (recipe, rules, _) =>
    {
        var finding = LabelArithmetic.Of(recipe, rules);
        if (finding.Category == Category.Product)
        {
            Assert.Empty(finding.Missing);
            return;
        }

        Assert.NotEmpty(finding.Missing);
        var mended = LabelArithmetic.Of(Apply(recipe, rules, finding.Missing), rules).Category;
        Assert.True(mended > finding.Category, $"{finding.Category} became {mended}");
    });

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void One_milligram_less_of_a_single_replacement_is_not_enough(int seed) => Try(seed, (recipe, rules, _) =>
    {
        var finding = LabelArithmetic.Of(recipe, rules);
        if (finding.Missing is [{ Kind: LabelGapKind.Replace or LabelGapKind.Add, From: not Kind.Cultivated, Mg: > 1 } gap])
        {
            var less = LabelArithmetic.Of(Apply(recipe, rules, [gap with { Mg = gap.Mg - 1 }]), rules).Category;
            Assert.Equal(finding.Category, less);
        }
    });

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Certifying_wild_matter_never_lowers_the_category(int seed) => Try(seed, (recipe, rules, random) =>
    {
        // Beside cultivated matter of the same plant it may: that mixture needs a permit.
        var open = recipe.Lines.Where(line => line.IsWild && !line.IsCertified
            && !recipe.Lines.Any(other => other.Kind == Kind.Cultivated && other.Name == line.Name)).ToArray();
        if (open.Length > 0)
        {
            var line = open[random.Next(open.Length)];
            var mg = random.NextInt64(1, line.DryMg + 1);
            var better = Apply(recipe, rules, [new LabelGap(LabelGapKind.Replace, line.Name, Kind.Wild, mg)]);
            Assert.True(LabelArithmetic.Of(better, rules).Category >= LabelArithmetic.Of(recipe, rules).Category);
        }
    });

    private static void Try(int seed, Action<LabelRecipe, V1.LabelRules, Random> check)
    {
        var random = new Random(seed);
        for (var run = 0; run < 5_000; run++)
        {
            check(AnyRecipe(random), AnyRules(random), random);
        }
    }

    private static LabelRecipe AnyRecipe(Random random) => new(
        [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ =>
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var isPlant = kind is Kind.Lot or Kind.Wild or Kind.Cultivated;
            return new RecipeLine(
                isPlant ? Plants[random.Next(Plants.Length)] : "else",
                kind,
                kind is Kind.Lot or Kind.Wild && random.Next(2) == 0,
                random.Next(3) == 0 ? random.NextInt64(1, 1_000_000_000_000_000) : random.Next(1, 1000));
        })],
        random.Next(2) == 0);

    private static V1.LabelRules AnyRules(Random random)
    {
        var product = (uint)(random.Next(5) == 0 ? 1000 : random.Next(1, 1001));
        return new V1.LabelRules
        {
            ProductPermille = product,
            IngredientPermille = (uint)random.Next(0, 2) * (uint)random.Next(0, (int)product + 1),
            ExcipientsCount = random.Next(2) == 0,
            ThreatenedMustBeCertified = random.Next(2) == 0,
            ThreatenedSpecies = { "Nardostachys jatamansi", "Prunus africana" },
            MixedPermille = (uint)random.Next(0, 2) * (uint)random.Next(1, 1001),
            Source = "random",
        };
    }

    private static LabelRecipe Apply(LabelRecipe recipe, V1.LabelRules rules, IReadOnlyList<LabelGap> gaps)
    {
        var (lines, permit) = (recipe.Lines.ToList(), recipe.HasMixingPermit);
        foreach (var gap in gaps)
        {
            permit |= gap.Kind == LabelGapKind.Permit;
            switch (gap.Kind)
            {
                case LabelGapKind.Replace:
                    Take(lines, line => line.Name == gap.Ingredient && !line.IsCertified && (line.IsWild == (gap.From == Kind.Wild)), gap.Mg);
                    lines.Add(new RecipeLine(gap.Ingredient, Kind.Wild, true, gap.Mg));
                    break;
                case LabelGapKind.Add:
                    lines.Add(new RecipeLine("Gynostemma pentaphyllum", Kind.Wild, true, gap.Mg));
                    break;
                case LabelGapKind.LeaveOut:
                    Take(lines, line => !line.IsCertified && line.CountsUnder(rules), gap.Mg);
                    break;
            }
        }

        return new LabelRecipe(lines, permit);
    }

    private static void Take(List<RecipeLine> lines, Func<RecipeLine, bool> which, long mg)
    {
        for (var at = lines.Count - 1; at >= 0 && mg > 0; at--)
        {
            if (which(lines[at]))
            {
                var taken = Math.Min(mg, lines[at].DryMg);
                mg -= taken;
                lines[at] = lines[at] with { DryMg = lines[at].DryMg - taken };
                if (lines[at].DryMg == 0)
                {
                    lines.RemoveAt(at);
                }
            }
        }

        Assert.Equal(0, mg);
    }
}
