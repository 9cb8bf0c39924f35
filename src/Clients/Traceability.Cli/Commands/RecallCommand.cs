using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Takes a lot back from the market, or ends that.</summary>
internal sealed class RecallCommand : WritingCommand
{
    private readonly Argument<string> what = Typed.Words("lot-or-recall", "The lot: ID:INDEX, or ID for index 0. With --lift the recall's id.");
    private readonly Option<bool> lift = new("--lift") { Description = "End a recall. It stays as history." };
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 500 bytes.", required: true);
    private readonly Option<string> advice = Typed.Words("--advice", "TEXT", "What a person who has a pack should do, public; up to 500 bytes.");

    public RecallCommand(Host host)
        : base("recall", "Recall a lot and everything made from it. For its maker, its holder, their certification body, the scheme owner.", host)
    {
        Arguments.Add(what);
        Options.Add(lift);
        Options.Add(reason);
        Options.Add(advice);
        Validators.Add(result =>
        {
            if (result.GetValue(lift) == (result.GetValue(advice) is not null))
            {
                result.AddError("A recall needs --advice; --lift takes none.");
            }
        });
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(run.Of(lift)
            ? writing.Drafts.RecallLift(writing.Known.Read(run.Of(what), "recall"), run.Of(reason)!, writing.OccurredAt)
            : writing.Drafts.Recall(writing.Lot(run.Of(what)), run.Of(reason)!, run.Of(advice)!, writing.OccurredAt));
    }
}
