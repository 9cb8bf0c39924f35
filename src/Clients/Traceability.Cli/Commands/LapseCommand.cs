using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>The seller takes back a sale that was not confirmed in time.</summary>
internal sealed class LapseCommand : WritingCommand
{
    private readonly Argument<string> sale = Typed.Words("sale", "Statement id of the sale: the lot in transit.");

    public LapseCommand(Host host)
        : base("lapse", "Take back a sale as its seller, after the term in which the buyer could confirm it.", host) => Arguments.Add(sale);

    protected override Task<Draft> WriteAsync(Writing writing) => Task.FromResult(writing.Drafts.SaleLapse(
        writing.Lot(writing.Run.Of(sale)).Statement, writing.OccurredAt));
}
