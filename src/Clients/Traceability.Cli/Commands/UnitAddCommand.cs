using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Describes a place of work.</summary>
internal sealed class UnitAddCommand : WritingCommand
{
    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Whose unit; else that of the key's party.");
    private readonly Option<UnitKind> kind = Typed.Option("--kind", "What it is for.", OrganisationWords.Units, required: true);
    private readonly Option<string> name = Typed.Words("--name", "NAME", "Name of the unit.", required: true);
    private readonly Option<string> country = Typed.Option<string>("--country", "CC", "ISO 3166-1 alpha-2 code.", CountryText.TryParse, required: true);
    private readonly Option<string> region = Typed.Words("--region", "NAME", "Province or district; public.", required: true);
    private readonly Option<bool> subcontracted = new("--subcontracted") { Description = "Somebody else runs it." };

    public UnitAddCommand(Host host)
        : base("add", "Describe a unit. For the operator itself, its certification body and the scheme owner.", host)
    {
        foreach (var option in (Option[])[@operator, kind, name, country, region, subcontracted])
        {
            Options.Add(option);
        }
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var party = run.Of(@operator) is { } typed ? writing.Party(typed) : writing.Issuer;
        return Task.FromResult(writing.Drafts.Unit(
            new UnitDetails(party, run.Of(kind), run.Of(name)!, run.Of(country)!, run.Of(region)!, run.Of(subcontracted)), writing.OccurredAt));
    }
}
