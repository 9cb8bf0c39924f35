using System.Globalization;

namespace Traceability.LedgerCore.Labels;

/// <summary>One step of the label arithmetic.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Holds">Whether it is so.</param>
/// <param name="Ingredient">Of which ingredient or item; empty for the whole product.</param>
/// <param name="PartMg">Numerator of a share, milligrams.</param>
/// <param name="WholeMg">Denominator of a share, milligrams.</param>
/// <param name="Permille">Least share asked, in 1/1000.</param>
public sealed record LabelTest(
    LabelTestKind Kind, bool Holds, string Ingredient = "", long PartMg = 0, long WholeMg = 0, uint Permille = 0)
{
    /// <summary>The step in words, with its amounts: for whoever knows the recipe.</summary>
    public string Sentence => Kind switch
    {
        LabelTestKind.RulesInForce => "No label rules are in force at that date.",
        LabelTestKind.ThreatenedIsCertified => $"{Ingredient} is threatened: {Mg(PartMg)} of it are wild and not certified.",
        LabelTestKind.MixingIsPermitted when Holds => $"A permit allows certified and cultivated {Ingredient} together.",
        LabelTestKind.MixingIsPermitted => $"{Ingredient} is partly certified and partly cultivated, and no permit allows it.",
        LabelTestKind.MixedShare => $"Of {Ingredient}, {Compared}",
        LabelTestKind.ProductShare => $"Category I: {Compared}",
        LabelTestKind.IngredientShare when Permille == 0 => $"Category II: {Mg(PartMg)} certified; any certified matter is enough.",
        LabelTestKind.IngredientShare => $"Category II: {Compared}",
        LabelTestKind.ItemOfMultiPack when Holds => $"{Ingredient} lets a multi-pack speak of the claim.",
        _ => $"{Ingredient} does not let a multi-pack speak of the claim.",
    };

    /// <summary>Why it fails, for everybody: no amount, and no ingredient, because recipes are sealed.</summary>
    internal string PublicReason => Kind switch
    {
        LabelTestKind.RulesInForce => "no label rules were in force",
        LabelTestKind.ThreatenedIsCertified => "a threatened wild ingredient is not certified",
        LabelTestKind.MixingIsPermitted => "an ingredient is partly certified and partly cultivated, without a permit",
        LabelTestKind.MixedShare => "too little of an ingredient that is also cultivated is certified",
        LabelTestKind.ItemOfMultiPack => "not every pack in it may be labelled so that it does",
        _ => "the certified share is too small",
    };

    private string Compared
    {
        get
        {
            var left = (Int128)PartMg * LabelArithmetic.Whole;
            var right = (Int128)WholeMg * Permille;
            return $"{Mg(PartMg)} of {Mg(WholeMg)} dry weight are certified, {Percent(PartMg, WholeMg)}; at least "
                + $"{Percent(Permille, LabelArithmetic.Whole)} are asked: {Text(PartMg)} × 1000 = {Text(left)} {(Holds ? "≥" : "<")} "
                + $"{Text(WholeMg)} × {Text(Permille)} = {Text(right)}.";
        }
    }

    private static string Mg(long value) => $"{Text(value)} mg";

    private static string Text(Int128 value) => value.ToString(CultureInfo.InvariantCulture);

    // Cut off, not rounded: what is short of a bound never looks as if it reached it.
    private static string Percent(Int128 part, Int128 whole)
    {
        var thousandths = whole == 0 ? 0 : part * 100_000 / whole;
        return string.Create(CultureInfo.InvariantCulture, $"{thousandths / 1000}.{thousandths % 1000:000} %");
    }
}
