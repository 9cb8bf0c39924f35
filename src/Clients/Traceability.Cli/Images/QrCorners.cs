namespace Traceability.Cli.Images;

/// <summary>The middles of the three squares of a code.</summary>
/// <param name="Module">Side of a module, pixels.</param>
internal sealed record QrCorners(Spot TopLeft, Spot TopRight, Spot BottomLeft, double Module);
