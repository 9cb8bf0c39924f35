namespace Traceability.LedgerCore.Labels;

/// <summary>One ingredient, as the label rules see it.</summary>
/// <param name="Name">Scientific name of a plant, plain name of anything else.</param>
/// <param name="Kind">What it is. A lot is wild-collected matter.</param>
/// <param name="IsCertified">Whether it carries the scheme's claim: lots and wild matter only.</param>
/// <param name="DryMg">Dry weight in milligrams, 1 or more; of water and salt the mass.</param>
public sealed record RecipeLine(string Name, V1.IngredientKind Kind, bool IsCertified, long DryMg)
{
    /// <summary>Whether it was collected from the wild.</summary>
    public bool IsWild => Kind is V1.IngredientKind.Lot or V1.IngredientKind.Wild;

    /// <summary>Whether it counts in the whole that shares are of.</summary>
    public bool CountsUnder(V1.LabelRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Kind switch
        {
            V1.IngredientKind.WaterOrSalt => false,
            V1.IngredientKind.Excipient => rules.ExcipientsCount,
            _ => true,
        };
    }
}
