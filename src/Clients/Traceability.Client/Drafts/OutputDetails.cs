using Traceability.V1;

namespace Traceability.Client;

/// <summary>A lot that comes out of a step.</summary>
/// <param name="Part">That of the inputs.</param>
/// <param name="MassState">State of the output.</param>
/// <param name="Product">What it is, for people; 1 to 200 bytes.</param>
/// <param name="MassMg">Milligrams, 1 or more. Packing: units times net content.</param>
/// <param name="Units">Packing only: number of packs.</param>
/// <param name="UnitNetMg">Packing only: net content of a pack, milligrams.</param>
/// <param name="ByProduct">Whether it is left over: it never carries a claim.</param>
/// <param name="Form">Form in which it is traded; unspecified: what the step makes of it.</param>
public sealed record OutputDetails(
    PlantPart Part,
    MassState MassState,
    string Product,
    long MassMg,
    long Units = 0,
    long UnitNetMg = 0,
    bool ByProduct = false,
    GoodsForm Form = GoodsForm.Unspecified);
