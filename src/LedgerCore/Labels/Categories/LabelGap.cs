using System.Globalization;

namespace Traceability.LedgerCore.Labels;

/// <summary>One thing that is missing for the next category. All of them together reach it.</summary>
/// <param name="Kind">What has to change.</param>
/// <param name="Ingredient">Of which ingredient or item; empty for the whole product.</param>
/// <param name="From">REPLACE: WILD or CULTIVATED, what is replaced.</param>
/// <param name="Mg">How much, milligrams of dry weight.</param>
public sealed record LabelGap(
    LabelGapKind Kind, string Ingredient = "", V1.IngredientKind From = V1.IngredientKind.Unspecified, long Mg = 0)
{
    /// <summary>What to do, in words.</summary>
    public string Sentence => Kind switch
    {
        LabelGapKind.Rules => "The scheme owner has to put label rules in force.",
        LabelGapKind.Permit => $"Ask the scheme for a permit to use certified and cultivated {Ingredient} together.",
        LabelGapKind.Replace => $"Replace {Amount} of {(From == V1.IngredientKind.Cultivated ? "cultivated" : "uncertified wild")} {Ingredient} by certified.",
        LabelGapKind.Add => $"Add {Amount} of a certified ingredient of another plant.",
        LabelGapKind.LeaveOut => $"Leave out {Amount} of what is not certified.",
        _ => $"{Ingredient} needs a better category itself.",
    };

    private string Amount => string.Create(CultureInfo.InvariantCulture, $"{Mg} mg");
}
