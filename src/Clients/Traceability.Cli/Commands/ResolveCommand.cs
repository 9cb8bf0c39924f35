using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A certification body resolves a withheld lot.</summary>
internal sealed class ResolveCommand : WritingCommand
{
    private readonly Argument<string> lot = Typed.Words("lot", "The lot: ID:INDEX, or ID for index 0.");
    private readonly Option<bool> restore = new("--restore") { Description = "The lot may carry the claim from now on. Only before anything is made from it." };
    private readonly Option<bool> keep = new("--keep") { Description = "The claim stays withheld; that it was looked at is put on record." };
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 500 bytes.", required: true);

    public ResolveCommand(Host host)
        : base("resolve", "Resolve a lot whose claim is withheld. For certification bodies and the scheme owner.", host)
    {
        Arguments.Add(lot);
        Options.Add(restore);
        Options.Add(keep);
        Options.Add(reason);
        Validators.Add(result =>
        {
            if (result.GetValue(restore) == result.GetValue(keep))
            {
                result.AddError("Give one of --restore and --keep.");
            }
        });
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var decision = run.Of(restore) ? ClaimDecision.Restore : ClaimDecision.Keep;
        return Task.FromResult(writing.Drafts.ClaimResolution(
            writing.Lot(run.Of(lot)!), decision, run.Of(reason)!, writing.OccurredAt));
    }
}
