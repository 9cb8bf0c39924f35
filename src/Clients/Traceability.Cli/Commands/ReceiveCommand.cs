using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>The buyer confirms a sale.</summary>
internal sealed class ReceiveCommand : WritingCommand
{
    private readonly Argument<string> sale = Typed.Words("sale", "Statement id of the sale: the lot in transit.");
    private readonly Argument<long> mass = Typed.Argument<long>("mass", "How much arrived, e.g. 12.5kg.", Masses.TryParse);

    public ReceiveCommand(Host host)
        : base("receive", "Confirm a sale as its buyer: what arrived, weighed.", host)
    {
        Arguments.Add(sale);
        Arguments.Add(mass);
    }

    protected override Task<Draft> WriteAsync(Writing writing) => Task.FromResult(writing.Drafts.SaleReceipt(
        writing.Lot(writing.Run.Of(sale)).Statement, writing.Run.Of(mass), writing.OccurredAt));
}
