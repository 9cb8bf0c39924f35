using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>The seller received a premium.</summary>
internal sealed class PremiumCommand : WritingCommand
{
    private readonly Argument<string> sale = Typed.Words("sale", "Statement id of the sale.");
    private readonly Argument<(long Minor, string Currency)> amount = Typed.Argument<(long, string)>("amount", "What was received, e.g. \"12.50 EUR\".", TryAmount);
    private readonly Option<string> document = Typed.Words("--document", "NO", "Number of the payment's document.", required: true);

    public PremiumCommand(Host host)
        : base("premium", "Record a premium that was received for a sale. For its seller, who holds the fund.", host)
    {
        Arguments.Add(sale);
        Arguments.Add(amount);
        Options.Add(document);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var (minor, currency) = run.Of(amount);
        return Task.FromResult(writing.Drafts.PremiumReceipt(
            writing.Lot(run.Of(sale)).Statement, minor, currency, run.Of(document)!, writing.OccurredAt));
    }

    private static bool TryAmount(string text, out (long, string) value, [NotNullWhen(false)] out TextFault? fault)
    {
        var good = MoneyText.TryParse(text, out var minor, out var currency, out fault);
        value = (minor, currency);
        return good;
    }
}
