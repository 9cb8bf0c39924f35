using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Contests a lot.</summary>
internal sealed class DisputeCommand : WritingCommand
{
    private readonly Argument<string> lot = Typed.Words("lot", "The lot: ID:INDEX, or ID for index 0.");
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "What is contested, public; up to 500 bytes.", required: true);

    public DisputeCommand(Host host)
        : base("dispute", "Contest a lot. For its maker, holder or buyer, certification bodies and the scheme owner.", host)
    {
        Arguments.Add(lot);
        Options.Add(reason);
    }

    protected override Task<Draft> WriteAsync(Writing writing) => Task.FromResult(
        writing.Drafts.Dispute(writing.Lot(writing.Run.Of(lot)), writing.Run.Of(reason)!, writing.OccurredAt));
}
