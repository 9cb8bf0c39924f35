using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Harvests;

/// <summary>
/// One collection as a row of a file tells it. Row is the number that the spreadsheet shows; Area is as written, an id or the
/// first characters of one; CollectorName is null when the file does not tell it.
/// </summary>
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
    uint AccuracyCm)
{
    /// <summary>As the client library takes it.</summary>
    public HarvestDetails ToDetails(StatementId area) => new(
        area, Species, Part, Collector, Slip, MassMg, State, Position.LatitudeE7, Position.LongitudeE7, AccuracyCm, CollectorName);
}
