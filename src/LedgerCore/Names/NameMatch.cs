namespace Traceability.LedgerCore.Names;

/// <summary>A plant that a text names.</summary>
/// <param name="Plant">Scientific name.</param>
/// <param name="Name">The name that was found, as the table has it.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Confidence">Percent, 1 to 100 (docs/listings.md, "How sure").</param>
/// <param name="IsDisguised">Whether it was written so as to hide it.</param>
/// <param name="IsApproximate">Whether letters were changed to read it.</param>
public sealed record NameMatch(string Plant, string Name, NameKind Kind, int Confidence, bool IsDisguised, bool IsApproximate);
