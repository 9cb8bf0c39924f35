using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Harvests;

/// <summary>What holds for every row whose file has no such column, from the command's options; null where none was given.</summary>
/// <param name="UtcOffset">Offset of local times.</param>
/// <param name="Unit">Unit of masses that have none.</param>
/// <param name="AccuracyCm">Radius of uncertainty in centimetres.</param>
internal sealed record HarvestDefaults(
    string? Area = null,
    string? Species = null,
    PlantPart? Part = null,
    MassState? State = null,
    TimeSpan? UtcOffset = null,
    MassUnit? Unit = null,
    int? AccuracyCm = null);
