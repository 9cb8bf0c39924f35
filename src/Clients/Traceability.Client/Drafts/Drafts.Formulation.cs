using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>Lots and other ingredients became a finished, packed product; or packs a multi-pack. Makes lot 0.</summary>
    /// <param name="made">What.</param>
    /// <param name="occurredAt">The pack date, which decides on the label rules; null: now.</param>
    public Draft Formulation(FormulationDetails made, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(made);
        var recipe = new Recipe { InputMg = { made.Lots.Select(lot => lot.MassMg) } };
        if (made.Kind == FormulationKind.Recipe)
        {
            recipe.Ingredients.Add(made.Lots.Select((lot, place) => new Ingredient { Kind = IngredientKind.Lot, Input = (uint)place, DryMg = lot.DryMg }));
            recipe.Ingredients.Add(made.Others);
        }

        return Write(
            occurredAt,
            $"{made.Product}: {made.Units} packs of {MassText.Kilograms(made.UnitNetMg)}",
            statement => statement.Formulation = new Formulation
            {
                Kind = made.Kind,
                Inputs = { made.Lots.Select(lot => lot.Lot.ToMessage()) },
                Product = made.Product,
                Units = made.Units,
                UnitNetMg = made.UnitNetMg,
                MixingPermit = made.MixingPermit,
                UnclaimedInputs = { Enumerable.Range(0, made.Lots.Count).Where(place => !made.Lots[place].IsClaimed).Select(place => (uint)place) },
            },
            Fresh().Restricted("recipe", recipe));
    }
}
