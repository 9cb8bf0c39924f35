using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Lots become lots, or are taken out of trade.</summary>
internal sealed class ProcessCommand : WritingCommand
{
    private readonly Argument<ProcessKind> kind = Typed.Argument("step", $"{string.Join(", ", PlantWords.Processes.Printed)}.", PlantWords.Processes);
    private readonly Option<DrawText[]> inputs = Typed.Many<DrawText>("--in", "LOT=MASS", "How much of which lot; repeat for several.", DrawText.TryParse);
    private readonly Option<OutputText[]> outputs = Optional("--out", "What comes out; repeat for several.");
    private readonly Option<OutputText[]> byProducts = Optional("--by-product", "What is left over; it carries no claim. Repeat for several.");
    private readonly Option<GoodsForm?> form = Typed.Optional("--form", "Form of what comes out, where the step leaves a choice: for cutting wood.", PlantWords.Forms);
    private readonly Option<string?> unit = new("--unit") { HelpName = "UNIT", Description = "Id of the unit where it was done; storing needs it." };
    private readonly Option<string?> reason = new("--reason") { HelpName = "TEXT", Description = "Why, public: for sample, reject, destroy and lose." };

    public ProcessCommand(Host host)
        : base("process", "Record a step: lots go in, lots come out, or are taken out of trade.", host)
    {
        Arguments.Add(kind);
        Options.Add(inputs);
        Options.Add(outputs);
        Options.Add(byProducts);
        Options.Add(form);
        Options.Add(unit);
        Options.Add(reason);
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var drawn = run.Of(inputs)!.Select(draw => new InputDetails(writing.Lot(draw.Lot), draw.MassMg)).ToArray();
        var (main, left) = (run.Of(outputs) ?? [], run.Of(byProducts) ?? []);
        var part = main.Length + left.Length == 0 ? PlantPart.Unspecified : (await LotFacts.FindAsync(writing, drawn[0].Lot)).Part;
        var shape = run.Of(form) ?? GoodsForm.Unspecified;
        return writing.Drafts.Processing(
            run.Of(kind),
            drawn,
            [.. main.Select(made => DetailsOf(made, part, false) with { Form = shape }), .. left.Select(made => DetailsOf(made, part, true))],
            writing.OccurredAt,
            run.Of(unit) is { } named ? writing.Known.Read(named, "unit") : (StatementId?)null,
            run.Of(reason) ?? string.Empty);
    }

    private static OutputDetails DetailsOf(OutputText made, PlantPart part, bool byProduct) =>
        new(part, made.State, made.Product, made.MassMg, made.Units, made.UnitNetMg, byProduct);

    private static Option<OutputText[]> Optional(string name, string description)
    {
        var option = Typed.Many<OutputText>(name, "PRODUCT|STATE|MASS[|UNITS|NET]", description, OutputText.TryParse);
        option.Required = false;
        option.Arity = ArgumentArity.ZeroOrMore;
        return option;
    }
}
