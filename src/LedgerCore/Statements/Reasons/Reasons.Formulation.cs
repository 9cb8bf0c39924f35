namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason RecipeDryAboveInput = new("RECIPE_DRY_ABOVE_INPUT", ReasonKind.Refused,
        "The recipe counts {dry} mg dry of lot {lot}; what was drawn of it can hold at most {most} mg.",
        "Count no more dry weight than what was drawn can hold.");

    public static readonly Reason PackedAboveRecipe = new("PACKED_ABOVE_RECIPE", ReasonKind.Refused,
        "{packed} mg are packed; the recipe adds up to {recipe} mg.",
        "Name every ingredient, water too, or pack less.");

    public static readonly Reason MultiPackNotOfPacks = new("MULTI_PACK_NOT_OF_PACKS", ReasonKind.Refused,
        "{mass} mg of lot {lot} are no whole number of packs; a pack of it has {net} mg.",
        "Put whole packs of packed lots into a multi-pack.");

    public static readonly Reason LabelCategoryNone = new("LABEL_CATEGORY_NONE", ReasonKind.Withheld,
        "The product may not speak of the claim: {why} (label rules: {rule}).",
        "trace category shows the arithmetic and what is missing. What is packed stays without the claim; make the next batch from another recipe.");
}
