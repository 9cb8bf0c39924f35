using System.CommandLine;

namespace Traceability.Cli.Commands;

/// <summary>--predecessor-key VKEY: what the log before this one is believed by.</summary>
internal sealed class PredecessorKeyOption : Option<string[]>
{
    public PredecessorKeyOption()
        : base("--predecessor-key")
    {
        HelpName = "VKEY";
        Description = "A verifier key of the log before, as its scheme owner publishes it; repeat for several.";
    }
}
