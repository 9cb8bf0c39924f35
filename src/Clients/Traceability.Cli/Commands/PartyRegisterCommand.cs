using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Registers a party with its first key.</summary>
internal sealed class PartyRegisterCommand : WritingCommand
{
    private readonly Option<string> name = Typed.Words("--name", "NAME", "The party's public name.", required: true);
    private readonly Option<string> country = Typed.Option<string>("--country", "CC", "ISO 3166-1 alpha-2 code, e.g. VN.", CountryText.TryParse, required: true);
    private readonly Option<PartyRole[]> roles = Typed.Many("--role", "A role; repeat for several. 'cooperative' may be written for collection-operation.", PlantWords.Roles);
    private readonly Option<KeyIntroduction> card = Typed.Option<KeyIntroduction>(
        "--key-card", "CARD", "The party's key card (trace keygen), or a file that holds it.", KeyCardText.TryParse, required: true);

    public PartyRegisterCommand(Host host)
        : base("register", "Register a party with its first key. For the scheme owner and certification bodies.", host)
    {
        Options.Add(name);
        Options.Add(country);
        Options.Add(roles);
        Options.Add(card);
    }

    protected override Task<Draft> WriteAsync(Writing writing) => Task.FromResult(writing.Drafts.Party(
        writing.Run.Of(name)!, writing.Run.Of(country)!, writing.Run.Of(roles)!, writing.Run.Of(card)!, writing.OccurredAt));
}
