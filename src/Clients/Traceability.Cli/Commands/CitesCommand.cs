using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Tells what CITES makes of a shipment, step by step, with the row and the annotation behind each step.</summary>
internal sealed class CitesCommand : TraceCommand
{
    private readonly Argument<string> name = Typed.Words("name", "Scientific name, without author.");
    private readonly Option<PlantPart> part = Typed.Option("--part", "The part.", PlantWords.Parts, required: true);
    private readonly Option<GoodsForm?> form = Typed.Optional("--form", "The form; else whole.", PlantWords.Forms);
    private readonly Option<string> from = Typed.Option<string>("--from", "CODE", "Country of export, e.g. VN.", CountryText.TryParse, required: true);
    private readonly Option<string> to = Typed.Option<string>("--to", "CODE", "Country of import, e.g. DE.", CountryText.TryParse, required: true);
    private readonly Option<string> origin = Typed.Option<string>("--origin", "CODE", "Where it was collected; else the country of export.", CountryText.TryParse);
    private readonly Option<long?> on = Typed.Optional<long>("--on", "DATE", "Listings of that day; else of now.", TryDay);
    private readonly SignerOption signer = new();

    public CitesCommand(Host host)
        : base("cites", "Whether a shipment of wild goods needs a CITES permit, and why.", host)
    {
        Arguments.Add(name);
        foreach (var option in (Option[])[part, form, from, to, origin, on, signer])
        {
            Options.Add(option);
        }
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var request = new ExplainTradeRequest
        {
            Name = run.Of(name),
            Part = run.Of(part),
            Form = run.Of(form) ?? GoodsForm.Unspecified,
            From = run.Of(from)!,
            To = run.Of(to)!,
            Origin = run.Of(origin) ?? "",
            MomentMs = run.Of(on) ?? run.Host.Time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        var answer = await client.ExplainTradeAsync(request, run.Cancellation);
        run.Show(workspace, TradeDocument.Of(request, answer), console => TradeTable.Write(console, answer));
        return ExitCode.Ok;
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
