namespace Traceability.LedgerCore.Names;

/// <summary>A name of a plant.</summary>
/// <param name="Plant">Scientific name of the plant, or of its genus.</param>
/// <param name="Name">The name, as written.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="IsBroad">Whether it is looked for in running text too, and not only where a plant is expected to be named.</param>
public sealed record PlantName(string Plant, string Name, NameKind Kind, bool IsBroad);
