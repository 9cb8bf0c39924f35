using System.CommandLine;
using Traceability.Cli.Labels;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>The batch and the labels of it that something is said of.</summary>
internal sealed class LabelMarkOptions
{
    private readonly Argument<string> batch = Typed.Words("batch", "Statement id of the label batch.");
    private readonly Option<IReadOnlyList<LabelRange>> labels = Typed.Option<IReadOnlyList<LabelRange>>(
        "--labels", "N-M", "Numbers of the labels as in labels.csv, e.g. 1-500,620.", LabelRanges.TryParse, required: true);

    public LabelMarkOptions(Command command)
    {
        command.Arguments.Add(batch);
        command.Options.Add(labels);
    }

    /// <summary>As it was typed.</summary>
    public string BatchOf(Invocation run) => run.Of(batch);

    /// <summary>Runs of places from 0.</summary>
    public IReadOnlyList<LabelRange> RangesOf(Invocation run) => run.Of(labels)!;
}
