using Traceability.V1;

namespace Traceability.Cli.Harvests;

/// <summary>One collection as a row of a file tells it.</summary>
/// <param name="Row">Row number as the spreadsheet shows it.</param>
/// <param name="Area">As written: an id, or the first characters of one.</param>
/// <param name="CollectorName">Null when the file does not tell it.</param>
internal sealed record HarvestRow(
    int Row,
    string Slip,
    long OccurredAtMs,
    string Collector,
    string? CollectorName,
    string Area,
    string Species,
    PlantPart Part,
    long MassMg,
    MassState State,
    Position Position,
    uint AccuracyCm);
