using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Cli.Commands;

/// <summary>Which keys of the ledger are believed: those that were typed, else those pinned in the workspace.</summary>
internal sealed class VerifierKeysOption : Option<string[]>
{
    public VerifierKeysOption()
        : base("--key")
    {
        HelpName = "VKEY";
        Description = "A verifier key of the ledger as the scheme owner publishes it; repeat for several. Else the keys pinned in the workspace.";
    }

    /// <summary>The keys, with the size until which a retired one counts; none when none were typed and none are pinned.</summary>
    public IReadOnlyList<LogKey> Find(Invocation run) => run.Of(this) is { Length: > 0 } typed
        ? [.. typed.Select(text => new LogKey(KeyOf(text)))]
        : run.OpenWorkspace().Profile?.ReadKeys() ?? [];

    /// <summary>Those of the keys that sign now.</summary>
    public List<VerifierKey> FindSigning(Invocation run) => [.. Find(run).Where(key => key.RetiredAt is null).Select(key => key.Key)];

    /// <summary>A verifier key as it is typed.</summary>
    public static VerifierKey KeyOf(string text) => VerifierKey.TryParse(text, out var key)
        ? key
        : throw new CommandHalt("KEY_MALFORMED", $"'{text}' is no verifier key.", "Write it as published: name+hash+key.", ExitCode.Usage);
}
