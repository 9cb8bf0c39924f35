using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>The buyer rejects a sale.</summary>
internal sealed class RejectCommand : WritingCommand
{
    private readonly Argument<string> sale = Typed.Words("sale", "Statement id of the sale: the lot in transit.");
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 500 bytes.", required: true);

    public RejectCommand(Host host)
        : base("reject", "Reject a sale as its buyer: the whole of it is the seller's again.", host)
    {
        Arguments.Add(sale);
        Options.Add(reason);
    }

    protected override Task<Draft> WriteAsync(Writing writing) => Task.FromResult(writing.Drafts.SaleRejection(
        writing.Lot(writing.Run.Of(sale)).Statement, writing.Run.Of(reason)!, writing.OccurredAt));
}
