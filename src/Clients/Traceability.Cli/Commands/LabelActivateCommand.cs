using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Labels are on packs.</summary>
internal sealed class LabelActivateCommand : WritingCommand
{
    private readonly LabelMarkOptions marks;

    public LabelActivateCommand(Host host)
        : base("activate", "Say that labels are on packs, for a batch that is activated on packing.", host)
    {
        marks = new LabelMarkOptions(this);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var batch = writing.Known.Read(marks.BatchOf(run), "label batch");
        return Task.FromResult(writing.Drafts.LabelActivation(batch, marks.RangesOf(run), writing.OccurredAt));
    }
}
