using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Says what product labels mean that were printed with another's id.</summary>
internal sealed class CorrectProductCommand : WritingCommand
{
    private readonly Argument<string> product = Typed.Words("product", "The product id as printed.");
    private readonly Argument<string> lotCode = Typed.Argument<string>(
        "lot-code", "The lot code as printed.", ProductIdText.TryParseLotCode);

    private readonly Option<string> gtin = Typed.Option<string>(
        "--gtin", "GTIN", "The right product id, a GTIN.", ProductIdText.TryParseGtin);

    private readonly Option<string> own = Typed.Option<string>(
        "--id", "ID", "The right product id, one of your own.", ProductIdText.TryParseOwn);

    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 500 bytes.", required: true);

    public CorrectProductCommand(Host host)
        : base(
            "correct-product",
            "Say which product labels mean that were printed with a wrong id. For who issued them; codes on paper stay right.",
            host)
    {
        Arguments.Add(product);
        Arguments.Add(lotCode);
        foreach (var option in (Option[])[gtin, own, reason])
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetResult(gtin) is null == result.GetResult(own) is null)
            {
                result.AddError("Give one of --gtin and --id.");
            }
        });
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(writing.Drafts.ProductIdCorrection(
            run.Of(product)!, run.Of(lotCode)!, run.Of(gtin) ?? run.Of(own)!, run.Of(reason)!, writing.OccurredAt));
    }
}
