using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Lots become lots.</summary>
internal sealed class ProcessCommand : WritingCommand
{
    private readonly Argument<ProcessKind> kind = Typed.Argument("step", "wash, dry, sort, cut, blend or pack.", PlantWords.Processes);
    private readonly Option<DrawText[]> inputs = Typed.Many<DrawText>("--in", "LOT=MASS", "How much of which lot; repeat for several.", DrawText.TryParse);
    private readonly Option<OutputText[]> outputs = Typed.Many<OutputText>("--out", "PRODUCT|STATE|MASS[|UNITS|NET]", "What comes out; repeat for several.", OutputText.TryParse);

    public ProcessCommand(Host host)
        : base("process", "Record a step: lots go in, lots come out.", host)
    {
        Arguments.Add(kind);
        Options.Add(inputs);
        Options.Add(outputs);
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var drawn = writing.Run.Of(inputs)!.Select(draw => new InputDetails(writing.Lot(draw.Lot), draw.MassMg)).ToArray();
        var facts = await LotFacts.FindAsync(writing, drawn[0].Lot);
        return writing.Drafts.Processing(
            writing.Run.Of(kind),
            drawn,
            [.. writing.Run.Of(outputs)!.Select(made => new OutputDetails(facts.Part, made.State, made.Product, made.MassMg, made.Units, made.UnitNetMg))],
            writing.OccurredAt);
    }
}
