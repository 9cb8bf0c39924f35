using System.CommandLine;
using Traceability.Cli.Areas;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A certification body describes a collection area.</summary>
internal sealed class AreaAddCommand : WritingCommand
{
    private readonly Option<AreaBoundary> boundary = Typed.Option<AreaBoundary>("--boundary", "FILE", "GeoJSON Polygon, longitude and latitude.", BoundaryFile.TryParse, required: true);
    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Party id of the operator.", required: true);
    private readonly Option<string> name = Typed.Words("--name", "NAME", "Name of the area.", required: true);
    private readonly Option<string> country = Typed.Option<string>("--country", "CC", "ISO 3166-1 alpha-2 code.", CountryText.TryParse, required: true);
    private readonly Option<string> region = Typed.Words("--region", "NAME", "Province or district; public.", required: true);

    public AreaAddCommand(Host host)
        : base("add", "Describe a collection area of an operator. The boundary is sealed, not public. For certification bodies.", host)
    {
        Options.Add(boundary);
        Options.Add(@operator);
        Options.Add(name);
        Options.Add(country);
        Options.Add(region);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(writing.Drafts.Area(
            new AreaDetails(writing.Party(run.Of(@operator)!), run.Of(name)!, run.Of(country)!, run.Of(region)!, run.Of(boundary)!),
            writing.OccurredAt));
    }
}
