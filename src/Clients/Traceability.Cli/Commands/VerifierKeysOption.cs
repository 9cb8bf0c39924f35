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
        Description = "A verifier key of the ledger as the scheme owner publishes it; repeat for several, retired ones too. Else the keys pinned in the workspace.";
    }

    /// <summary>The keys, with the size until which a retired one counts; none when none were typed and none are pinned.</summary>
    public IReadOnlyList<LogKey> Find(Invocation run) => run.Of(this) is { Length: > 0 } typed
        ? [.. typed.Select(text => new LogKey(KeyOf(text)))]
        : run.OpenWorkspace().Profile?.ReadKeys() ?? [];

    /// <summary>One or more, all of one log.</summary>
    /// <exception cref="CommandHalt">There is none, one cannot be read, or they are of several logs.</exception>
    public IReadOnlyList<LogKey> FindOfOneLog(Invocation run)
    {
        var keys = Find(run);
        if (keys.Count == 0)
        {
            throw new CommandHalt("KEY_MISSING", "Nobody named the ledger's keys.", "Name them as the scheme owner publishes them: --key VKEY; or pin them: trace init.", ExitCode.Usage);
        }

        return keys.All(key => key.Key.Name == keys[0].Key.Name)
            ? keys
            : throw new CommandHalt("KEY_MALFORMED", "The keys are of several logs.", "Name those of one.", ExitCode.Usage);
    }

    /// <summary>A verifier key as it is typed.</summary>
    public static VerifierKey KeyOf(string text) => VerifierKey.TryParse(text, out var key)
        ? key
        : throw new CommandHalt("KEY_MALFORMED", $"'{text}' is no verifier key.", "Write it as published: name+hash+key.", ExitCode.Usage);
}
