using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Labels do not count any more.</summary>
internal sealed class LabelVoidCommand : WritingCommand
{
    private static readonly Names<LabelVoidReason> Reasons = new(
        "a reason",
        (LabelVoidReason.Spoilt, "spoilt"),
        (LabelVoidReason.NotUsed, "not-used"),
        (LabelVoidReason.Lost, "lost"),
        (LabelVoidReason.Stolen, "stolen"),
        (LabelVoidReason.PackGone, "pack-gone"));

    private readonly LabelMarkOptions marks;
    private readonly Option<LabelVoidReason> why = Typed.Option("--why", "Why. All but pack-gone free the packs for other labels.", Reasons, required: true);
    private readonly Option<string> words = Typed.Words("--words", "TEXT", "To whoever scans one, public; up to 200 bytes.");

    public LabelVoidCommand(Host host)
        : base("void", "Declare labels void, for ever: spoilt, not used, lost, stolen.", host)
    {
        marks = new LabelMarkOptions(this);
        Options.Add(why);
        Options.Add(words);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var batch = writing.Known.Read(marks.BatchOf(run), "label batch");
        return Task.FromResult(writing.Drafts.LabelVoid(batch, marks.RangesOf(run), run.Of(why), run.Of(words) ?? "", writing.OccurredAt));
    }
}
