using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Harvests;

/// <summary>
/// What holds for every row whose file has no such column or leaves the cell empty, from the command's options; null where
/// none was given. UtcOffset is that of local times, Unit that of masses without one,
/// Dates the order of days with slashes.
/// </summary>
internal sealed record HarvestDefaults(
    string? Area = null,
    string? Species = null,
    PlantPart? Part = null,
    MassState? State = null,
    TimeSpan? UtcOffset = null,
    MassUnit? Unit = null,
    int? AccuracyCm = null,
    DayOrder? Dates = null);
