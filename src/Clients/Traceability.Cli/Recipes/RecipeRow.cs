using Traceability.V1;

namespace Traceability.Cli.Recipes;

/// <summary>One ingredient as a recipe file has it.</summary>
/// <param name="Number">Row number as the spreadsheet shows it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Scientific name of a plant, plain name of anything else; empty for a lot that is only named as such.</param>
/// <param name="IsCertified">Whether it is used with the claim.</param>
/// <param name="DryMg">Dry weight, milligrams.</param>
/// <param name="Lot">The lot as it is typed; empty when not told.</param>
/// <param name="DrawnMg">Mass drawn of the lot, milligrams; 0 when not told.</param>
internal sealed record RecipeRow(int Number, IngredientKind Kind, string Name, bool IsCertified, long DryMg, string Lot, long DrawnMg);
