using Traceability.V1;

namespace Traceability.Client;

/// <summary>A finished product from a recipe, or a multi-pack.</summary>
/// <param name="Kind">What it makes.</param>
/// <param name="Lots">Lots drawn on; 1 to 64, each once.</param>
/// <param name="Others">Recipe only: the other ingredients, none of kind LOT.</param>
/// <param name="Product">For people; 1 to 200 bytes.</param>
/// <param name="Units">Number of packs.</param>
/// <param name="UnitNetMg">Net content of a pack, milligrams.</param>
/// <param name="MixingPermit">Number of the scheme's permit; empty for none.</param>
public sealed record FormulationDetails(
    FormulationKind Kind,
    IReadOnlyList<FormulationLot> Lots,
    IReadOnlyList<Ingredient> Others,
    string Product,
    long Units,
    long UnitNetMg,
    string MixingPermit = "");
