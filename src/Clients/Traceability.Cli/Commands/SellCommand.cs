using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Sells from a lot.</summary>
internal sealed class SellCommand : WritingCommand
{
    private readonly Argument<string> lot = Typed.Words("lot", "The lot: ID:INDEX, or ID for index 0.");
    private readonly Argument<long> mass = Typed.Argument<long>("mass", "How much, e.g. 12.5kg.", Masses.TryParse);
    private readonly Option<string> to = Typed.Words("--to", "PARTY", "The buyer's party id.", required: true);
    private readonly Option<string> document = Typed.Words("--document", "NO", "Number of the invoice or delivery slip.", required: true);
    private readonly Option<string[]> permit = new("--permit")
    {
        HelpName = "PERMIT",
        Description = "Id of a permit that goes with the shipment; may be repeated.",
    };

    private readonly Option<ClaimText[]> claims = Claims();
    private readonly Option<bool> again = new("--again") { Description = "Sell although the same lot went to the same buyer under the same document number before." };
    private readonly Option<(long Minor, string Currency)> price = new("--price")
    {
        HelpName = "\"12.50 EUR\"",
        Description = "Price of the whole; sealed, not public.",
        Arity = new ArgumentArity(1, 2),
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => Typed.Read<(long, string)>(result, TryPrice),
    };

    private readonly Option<uint> premium = Typed.Option<uint>("--premium", "PERCENT", "Premium on top of the price, e.g. 10%; sealed, not public.", PermilleText.TryParse);

    public SellCommand(Host host)
        : base("sell", "Sell from a lot. It is in transit until the buyer confirms with trace receive.", host)
    {
        Arguments.Add(lot);
        Arguments.Add(mass);
        Options.Add(to);
        Options.Add(document);
        Options.Add(price);
        Options.Add(permit);
        Options.Add(premium);
        Options.Add(claims);
        Options.Add(again);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var (minor, currency) = run.Of(price);
        var fates = (run.Of(claims) ?? []).Select(claim => new ClaimUse { Claim = claim.Claim, Fate = claim.Fate }).ToArray();
        var sale = new SaleDetails(
            writing.Lot(run.Of(lot)), writing.Party(run.Of(to)!), run.Of(document)!, run.Of(mass), minor, currency ?? string.Empty,
            run.Of(premium))
        {
            Permits = [.. (run.Of(permit) ?? []).Select(one => writing.Known.Read(one, "permit"))],
            Claims = fates,
        };
        if (!run.Of(again) && Before(writing.Workspace, sale) is { } before)
        {
            throw new CommandHalt(
                "DOCUMENT_REPEATED",
                $"{sale.Document} was sold from this lot to this buyer before: statement {before.Id} ({before.Summary}, {OutboxDocument.WordOf(before.Status)}). Nothing was signed.",
                "If it is another delivery, give its own document number, or --again.");
        }

        return Task.FromResult(writing.Drafts.Sale(sale, writing.OccurredAt));
    }

    // What the ledger refused did not happen: selling it again is right.
    private static OutboxItem? Before(Workspace workspace, SaleDetails sale) => workspace.Outbox.List().FirstOrDefault(item =>
        item.Status != OutboxStatus.Refused
        && Statement.Parser.ParseFrom(item.Statement.Statement).Sale is { } said
        && said.Document == sale.Document
        && said.Buyer.Span.SequenceEqual(sale.Buyer.Span)
        && LotKey.TryFrom(said.Lot, out var from) && from == sale.Lot);

    private static Option<ClaimText[]> Claims()
    {
        var option = Typed.Many<ClaimText>(
            "--claim", "CODE=sold|released", "What becomes of a claim beside the scheme's own; =released gives up the scheme's own.", ClaimText.TryParse);
        option.Required = false;
        option.Arity = ArgumentArity.ZeroOrMore;
        return option;
    }

    private static bool TryPrice(string text, out (long, string) value, [NotNullWhen(false)] out TextFault? fault)
    {
        var good = MoneyText.TryParse(text, out var minor, out var currency, out fault);
        value = (minor, currency);
        return good;
    }
}
