using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Says what becomes of a role.</summary>
internal sealed class RoleChangeCommand : WritingCommand
{
    private readonly RoleStanding standing;
    private readonly Argument<string> party = Typed.Words("party", "The party's id.");
    private readonly Option<PartyRole> role = Typed.Option("--role", "The role.", PlantWords.Roles, required: true);
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 200 bytes.", required: true);
    private readonly MomentOption from = new();

    public RoleChangeCommand(string name, string description, RoleStanding standing, Host host)
        : base(name, description, host)
    {
        this.standing = standing;
        Arguments.Add(party);
        Options.Add(role);
        Options.Add(reason);
        from.AddTo(this);
    }

    protected override Task<Draft> WriteAsync(Writing writing) => Task.FromResult(writing.Drafts.RoleChange(
        writing.Party(writing.Run.Of(party)), writing.Run.Of(role), standing, writing.Run.Of(reason)!, from.Of(writing), writing.OccurredAt));
}
