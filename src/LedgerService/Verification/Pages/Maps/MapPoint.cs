namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>A place on the map, tenths of a degree or, once drawn, units of the picture.</summary>
/// <param name="X">Eastward.</param>
/// <param name="Y">Northward in degrees; downward in the picture.</param>
internal readonly record struct MapPoint(double X, double Y);
