using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Records one collection.</summary>
internal sealed class HarvestAddCommand : WritingCommand
{
    private readonly Option<string> slip = Typed.Words("--slip", "NO", "Number of the collection slip; each is recorded once.", required: true);
    private readonly Option<string> area = Typed.Words("--area", "AREA", "Area id.", required: true);
    private readonly Option<string> species = Typed.Words("--species", "NAME", "Scientific name, as in the certificate.", required: true);
    private readonly Option<PlantPart> part = Typed.Option("--part", "The part collected.", PlantWords.Parts, required: true);
    private readonly Option<long> mass = Typed.Option<long>("--mass", "MASS", "As weighed, e.g. 12.5kg.", Masses.TryParse, required: true);
    private readonly Option<MassState> state = Typed.Option("--state", "State in which it was weighed.", PlantWords.HarvestStates, required: true);
    private readonly Option<string> collector = Typed.Words("--collector", "ID", "Pseudonymous id of the collector; no name.", required: true);
    private readonly Option<string> name = Typed.Words("--collector-name", "NAME", "Name of the collector: sealed as personal, erasable.");
    private readonly Option<int> latitude = Typed.Option<int>("--latitude", "DEGREES", "Decimal degrees, north positive.", DegreeText.TryParseLatitude, required: true);
    private readonly Option<int> longitude = Typed.Option<int>("--longitude", "DEGREES", "Decimal degrees, east positive.", DegreeText.TryParseLongitude, required: true);
    private readonly Option<int?> accuracy = Typed.Optional<int>("--accuracy", "METRES", "Radius of uncertainty of the position, if known.", MetreText.TryParse);

    private readonly Option<string> centre = Typed.Words("--centre", "UNIT", "Unit id of the purchase centre where it was weighed in.");

    public HarvestAddCommand(Host host)
        : base("add", "Record one collection that was weighed in. --at is the time of collection.", host)
    {
        foreach (var option in (Option[])[slip, area, species, part, mass, state, collector, name, latitude, longitude, accuracy, centre])
        {
            Options.Add(option);
        }
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return writing.Drafts.Harvest(
            new HarvestDetails(
                await writing.AreaAsync(run.Of(area)!), run.Of(species)!, run.Of(part), run.Of(collector)!, run.Of(slip)!,
                run.Of(mass), run.Of(state), run.Of(latitude), run.Of(longitude), (uint)(run.Of(accuracy) ?? 0), run.Of(name),
                run.Of(centre) is { } unit ? await writing.UnitAsync(unit) : null),
            writing.OccurredAt);
    }
}
